package nl.dutchtechzone.kansenradar.app;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in Dutch what is wrong with a YAML file, and what to do about it. */
final class YamlWords {
  private static final Pattern TWICE = Pattern.compile("Duplicate (?:field|key) '?([^'\\s]+)'?.*");
  private static final Set<Class<?>> WHOLE =
      Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class);

  /** What is written for values of a type, with an example. */
  private static final Map<Class<?>, String> FORMS =
      Map.of(
          Duration.class, "een duur, zoals PT2S (twee seconden) of P1D (een dag)",
          Period.class, "een aantal dagen, zoals P14D",
          LocalDate.class, "een datum, zoals 2027-03-15",
          LocalTime.class, "een tijd, zoals 07:00",
          URI.class, "een adres, zoals https://voorbeeld.nl/subsidies",
          Path.class, "een pad naar een bestand",
          String.class, "tekst",
          Boolean.class, "true of false",
          boolean.class, "true of false");

  private YamlWords() {}

  /**
   * What is wrong.
   *
   * @param path where, in the file's own words
   */
  static String message(JsonMappingException fault, List<JsonMappingException.Reference> path) {
    String where = path(path);
    String what =
        switch (fault) {
          case ValueInstantiationException wrong when wrong.getCause() != null ->
              firstLine(wrong.getCause().getMessage());
          case InvalidTypeIdException wrong when wrong.getTypeId() == null -> "'kind' ontbreekt";
          case InvalidTypeIdException wrong -> '"' + wrong.getTypeId() + "\" is geen soort";
          case InvalidFormatException wrong ->
              '"'
                  + String.valueOf(wrong.getValue())
                  + "\" kan hier niet: hier hoort "
                  + form(wrong.getTargetType());
          case MismatchedInputException wrong when wrong.getTargetType() != null ->
              "hier hoort " + form(wrong.getTargetType());
          default -> syntax(fault);
        };
    return where.isEmpty() ? what : where + ": " + what;
  }

  /** What to do about it. */
  static String remedy(JsonMappingException fault) {
    return switch (fault) {
      case InvalidFormatException wrong when wrong.getTargetType().isEnum() ->
          choice(
              Arrays.stream(wrong.getTargetType().getEnumConstants())
                  .map(constant -> constant.toString().toLowerCase(Locale.ROOT)));
      case InvalidTypeIdException wrong -> choice(kinds(wrong.getBaseType().getRawClass()));
      case ValueInstantiationException wrong -> "verbeter deze waarde";
      case MismatchedInputException wrong -> "schrijf de waarde in die vorm";
      default -> "verbeter de opmaak";
    };
  }

  private static String choice(Stream<String> values) {
    return "neem een van: " + values.sorted().collect(Collectors.joining(", "));
  }

  private static Stream<String> kinds(Class<?> type) {
    JsonSubTypes known = type.getAnnotation(JsonSubTypes.class);
    return known == null ? Stream.of() : Arrays.stream(known.value()).map(JsonSubTypes.Type::name);
  }

  /** What is wrong with the form of the text; the parser's own words where there are no others. */
  static String syntax(JsonProcessingException fault) {
    String words =
        fault.getCause() instanceof JsonParseException cause
            ? firstLine(cause.getOriginalMessage())
            : firstLine(fault.getOriginalMessage());
    Matcher twice = TWICE.matcher(words);
    if (twice.matches()) return "de sleutel '" + twice.group(1) + "' staat er twee keer";
    return "de opmaak klopt hier niet (" + words + ")";
  }

  private static String form(Class<?> type) {
    if (FORMS.containsKey(type)) return FORMS.get(type);
    if (type.isEnum()) return "een van de keuzes";
    if (WHOLE.contains(type)) return "een geheel getal";
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) return "een getal";
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "een lijst, met elke waarde achter een streepje of alle tussen [ en ]";
    }
    return "een groep sleutels met hun waarden";
  }

  private static String path(List<JsonMappingException.Reference> path) {
    return path.stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "[" + (step.getIndex() + 1) + "]"
                    : step.getFieldName())
        .collect(Collectors.joining("."));
  }

  private static String firstLine(@Nullable String text) {
    return text == null ? "deze waarde is niet bruikbaar" : text.lines().findFirst().orElse("");
  }
}
