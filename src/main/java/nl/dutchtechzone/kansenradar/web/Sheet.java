package nl.dutchtechzone.kansenradar.web;

import java.util.List;
import java.util.Optional;

/**
 * A plain page for someone who came by a signed link: some sentences and at most one form with one
 * button.
 *
 * @param language as a BCP 47 tag
 * @param links to pages that, like every page, change nothing by being opened
 */
public record Sheet(
    String language, String title, List<String> paragraphs, Optional<Form> form, List<Link> links) {
  public Sheet {
    paragraphs = List.copyOf(paragraphs);
    links = List.copyOf(links);
  }

  /** What is posted to the page's own address. */
  public record Form(List<Field> fields, String button) {
    public Form {
      fields = List.copyOf(fields);
    }
  }

  /** One thing that a form holds. */
  public sealed interface Field {
    /** Posted as it is. */
    record Hidden(String name, String value) implements Field {}

    /** A few lines; {@code hint} may be empty. */
    record Text(String name, String label, String value, String hint) implements Field {}

    /**
     * Some values to choose from.
     *
     * @param many any number of them, else one
     */
    record Options(String name, String label, boolean many, List<Option> options) implements Field {
      public Options {
        options = List.copyOf(options);
      }
    }

    /** One of the values. */
    record Option(String value, String label, boolean chosen) {}
  }

  /** A link under the form. */
  public record Link(String words, String address) {}
}
