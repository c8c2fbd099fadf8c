package nl.dutchtechzone.kansenradar.opportunity;

import java.util.Locale;
import java.util.Optional;

/** An enumeration with a code for files, JSON and the command line: its name in lower case. */
public interface Coded {
  String name();

  /** Lower case, words joined by an underscore: {@code first_come}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The constant of {@code type} with that code, in any case; empty when there is none. */
  static <E extends Enum<E> & Coded> Optional<E> parse(Class<E> type, String code) {
    for (E constant : type.getEnumConstants()) {
      if (constant.code().equalsIgnoreCase(code.strip())) return Optional.of(constant);
    }
    return Optional.empty();
  }
}
