package nl.dutchtechzone.kansenradar.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON that remembers where in the body each value stands, so that it can be quoted. Bounded in
 * depth; the last of two equal keys wins.
 */
sealed interface LocatedJson {
  /** {@code [start, end)} in the body, quotes and brackets included. */
  int start();

  int end();

  record Fields(Map<String, LocatedJson> fields, int start, int end) implements LocatedJson {}

  record Items(List<LocatedJson> items, int start, int end) implements LocatedJson {}

  /** A text, decoded. */
  record Text(String words, int start, int end) implements LocatedJson {}

  /** A number, true, false or null, as it is written. */
  record Plain(String written, int start, int end) implements LocatedJson {}

  /** What came of a body. */
  sealed interface Parsed {
    record Tree(LocatedJson root) implements Parsed {}

    record Broken(String detail) implements Parsed {}
  }

  JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(100)
                  .maxStringLength(20_000_000)
                  .build())
          .build();

  static Parsed parse(String body) {
    return new Reading(body).whole();
  }

  /** The value of a field; empty when this has no fields or not that one. */
  default Optional<LocatedJson> field(String name) {
    return this instanceof Fields fields
        ? Optional.ofNullable(fields.fields().get(name))
        : Optional.empty();
  }

  /** What stands at a JSON pointer (RFC 6901); empty when nothing does. */
  default Optional<LocatedJson> at(String pointer) {
    Optional<LocatedJson> here = Optional.of(this);
    for (String step : pointer.substring(1).split("/", -1)) {
      String name = step.replace("~1", "/").replace("~0", "~");
      here = here.flatMap(json -> json.field(name).or(() -> json.member(name)));
    }
    return here;
  }

  private Optional<LocatedJson> member(String index) {
    if (!index.matches("\\d{1,6}") || Integer.parseInt(index) >= items().size()) {
      return Optional.empty();
    }
    return Optional.of(items().get(Integer.parseInt(index)));
  }

  /** The members of a list; none when this is no list. */
  default List<LocatedJson> items() {
    return this instanceof Items items ? items.items() : List.of();
  }

  /** A text's or a number's value; empty for anything else. */
  default Optional<String> value() {
    return switch (this) {
      case Text text -> Optional.of(text.words());
      case Plain plain ->
          plain.written().equals("null") ? Optional.empty() : Optional.of(plain.written());
      case Fields fields -> Optional.empty();
      case Items items -> Optional.empty();
    };
  }

  /** Parses one body. */
  final class Reading {
    private final String body;

    Reading(String body) {
      this.body = body;
    }

    Parsed whole() {
      try (JsonParser parser = FACTORY.createParser(new StringReader(body))) {
        if (parser.nextToken() == null) return new Parsed.Broken("an empty answer");
        LocatedJson root = value(parser);
        return parser.nextToken() == null
            ? new Parsed.Tree(root)
            : new Parsed.Broken("something stands behind the answer");
      } catch (IOException e) {
        return new Parsed.Broken("geen JSON: " + e.toString().lines().findFirst().orElse(""));
      }
    }

    private LocatedJson value(JsonParser parser) throws IOException {
      int start = (int) parser.currentTokenLocation().getCharOffset();
      return switch (parser.currentToken()) {
        case START_OBJECT -> fields(parser, start);
        case START_ARRAY -> items(parser, start);
        case VALUE_STRING -> {
          String text = parser.getText(); // only now is the parser behind the closing quote
          yield new Text(text, start, here(parser));
        }
        default -> {
          String text = parser.getText();
          yield new Plain(text, start, start + text.length());
        }
      };
    }

    private Fields fields(JsonParser parser, int start) throws IOException {
      Map<String, LocatedJson> fields = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        fields.put(name, value(parser));
      }
      return new Fields(fields, start, here(parser));
    }

    private Items items(JsonParser parser, int start) throws IOException {
      List<LocatedJson> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) items.add(value(parser));
      return new Items(items, start, here(parser));
    }

    private static int here(JsonParser parser) {
      return (int) parser.currentLocation().getCharOffset();
    }
  }
}
