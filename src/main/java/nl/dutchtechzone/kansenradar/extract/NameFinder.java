package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.extract.PageText.Link;
import nl.dutchtechzone.kansenradar.opportunity.Attachment;
import nl.dutchtechzone.kansenradar.opportunity.Confidence;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Programme;

/** Names and addresses: programme, reference, contact, attached documents. */
final class NameFinder {
  /** A programme's names, in folded form; the first that stands on a page's first screen wins. */
  private record Named(Programme programme, Pattern words) {}

  private static final List<Named> PROGRAMMES =
      List.of(
          named(Programme.JTF, "\\bjtf\\b|just transition fund|fonds fur einen gerechten ubergang"),
          named(
              Programme.INTERREG_DE_NL,
              "interreg (?:vi ?-?a? )?deutschland-nederland|interreg (?:vi ?-?a? )?de-nl"
                  + "|interreg germany-(?:the )?netherlands|interreg duitsland-nederland"),
          named(Programme.INTERREG_NORTH_SEA, "interreg north sea|north sea programme"),
          named(
              Programme.INTERREG_NWE,
              "interreg nwe|interreg north-west europe|north-west europe programme"),
          named(Programme.INTERREG_EUROPE, "interreg europe"),
          named(Programme.REGIO_DEAL, "regio ?deal"),
          named(Programme.EFRO_NOORD, "efro[ -]noord|op efro noord|efro 2021-2027 noord"),
          named(Programme.EFRO_OOST, "efro[ -]oost|op oost"));
  private static final Pattern EU_TOPIC =
      Pattern.compile(
          "\\b(?:HORIZON|LIFE|DIGITAL|CEF|INNOVFUND|I3|SMP|ESF|ERASMUS|RFCS)-[A-Z0-9-]{3,50}[A-Z0-9]\\b");
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{2,63}){1,4}");
  private static final Set<String> DOCUMENTS = Set.of(".pdf", ".docx", ".doc", ".odt");
  private static final int FIRST_SCREEN = 3_000;
  private static final int ATTACHMENTS = 40;

  private final Sheet sheet;

  NameFinder(Sheet sheet) {
    this.sheet = sheet;
  }

  private static Named named(Programme programme, String words) {
    return new Named(programme, Pattern.compile(words));
  }

  Optional<Fact<Programme>> programme() {
    int end = Math.min(sheet.folded().length, FIRST_SCREEN);
    String words = new String(sheet.folded(), 0, end);
    for (Named named : PROGRAMMES) {
      Matcher found = named.words().matcher(words);
      if (found.find()) {
        Evidence evidence = sheet.evidence(found.start(), found.end());
        return Optional.of(new Fact<>(named.programme(), evidence, Confidence.MEDIUM, List.of()));
      }
    }
    return Optional.empty();
  }

  Optional<Fact<String>> reference() {
    for (Passage passage : sheet.passages()) {
      if (passage.label(Cue.Family.NAME_LABEL).equals(Optional.of(Cue.REFERENCE))
          && passage.length() <= 80
          && hasDigit(passage)) {
        String value = sheet.text().substring(passage.start(), passage.end()).strip();
        Hit hit = new Hit(Cue.REFERENCE, passage.start(), passage.end(), true);
        return Optional.of(sheet.fact(value, hit, passage));
      }
    }
    int end = Math.min(sheet.text().length(), 20_000);
    Matcher topic = EU_TOPIC.matcher(sheet.text()).region(0, end);
    if (!topic.find()) return Optional.empty();
    Evidence evidence = sheet.evidence(topic.start(), topic.end());
    return Optional.of(new Fact<>(evidence.quote(), evidence, Confidence.MEDIUM, List.of()));
  }

  private boolean hasDigit(Passage passage) {
    for (int i = passage.start(); i < passage.end(); i++) {
      if (Character.isDigit(sheet.folded()[i])) return true;
    }
    return false;
  }

  /** A mail address, the one in a contact section first. */
  Optional<Fact<String>> contact() {
    Optional<Fact<String>> any = Optional.empty();
    for (Passage passage : sheet.passages()) {
      if (sheet.text().indexOf('@', passage.start()) < 0) break;
      Matcher mail = MAIL.matcher(sheet.text()).region(passage.start(), passage.end());
      if (passage.length() > 20_000 || !containsAt(passage) || !mail.find()) continue;
      Hit hit = new Hit(Cue.CONTACT, mail.start(), mail.end(), false);
      Fact<String> fact = sheet.fact(mail.group(), hit, passage);
      if (isContact(passage)) return Optional.of(fact);
      if (any.isEmpty()) any = Optional.of(fact);
    }
    return any;
  }

  private boolean containsAt(Passage passage) {
    int at = sheet.text().indexOf('@', passage.start());
    return at >= 0 && at < passage.end();
  }

  private static boolean isContact(Passage passage) {
    return passage.label(Cue.Family.NAME_LABEL).equals(Optional.of(Cue.CONTACT))
        || passage.heading(Cue.Family.NAME_LABEL).equals(Optional.of(Cue.CONTACT));
  }

  List<Fact<Attachment>> attachments() {
    return sheet.page().links().stream()
        .filter(NameFinder::isDocument)
        .limit(ATTACHMENTS)
        .map(this::attachment)
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isDocument(Link link) {
    String path = String.valueOf(link.uri().getPath()).toLowerCase(Locale.ROOT);
    return DOCUMENTS.stream().anyMatch(path::endsWith);
  }

  private Optional<Fact<Attachment>> attachment(Link link) {
    String words = sheet.text().substring(link.start(), link.end());
    if (words.isBlank()) return Optional.empty();
    Evidence evidence = sheet.evidence(link.start(), link.end());
    String title = evidence.quote().replace('\n', ' ');
    return Optional.of(Fact.stated(new Attachment(link.uri(), title), evidence));
  }
}
