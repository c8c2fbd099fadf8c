package nl.dutchtechzone.kansenradar.text;

import java.time.LocalTime;
import java.util.Optional;

/**
 * A time of day in a text.
 *
 * @param end the token after it
 * @param second of the day; 86400 is 24:00
 * @param definite it says which half of the day ("5 pm", "17:00", "7 uur 's avonds")
 * @param colon written with a colon or a unit, so a time wherever it stands
 * @param named "midnight" in words
 * @param zone the one printed with it
 * @param elsewhere the same moment in another zone, in brackets
 */
record Clock(
    int end,
    int second,
    boolean definite,
    boolean colon,
    boolean named,
    Optional<Zone> zone,
    Optional<Clock> elsewhere) {
  static final int DAY = 86_400;
  static final int HALF_DAY = DAY / 2;

  /** The end of the day is its last second. */
  LocalTime time() {
    return second >= DAY ? LocalTime.of(23, 59, 59) : LocalTime.ofSecondOfDay(second);
  }

  boolean isMidnightInWords() {
    return named && second == DAY;
  }

  /** In the afternoon or evening (1), unless it says itself which half of the day. */
  Clock in(int half) {
    boolean later = half == 1 && second < HALF_DAY;
    return later ? at(second + HALF_DAY) : this;
  }

  Clock at(int newSecond) {
    return new Clock(end, newSecond, definite, colon, named, zone, elsewhere);
  }

  Clock in(Zone newZone, int newEnd) {
    return new Clock(newEnd, second, definite, colon, named, Optional.of(newZone), elsewhere);
  }

  Clock with(Clock other, int newEnd) {
    return new Clock(newEnd, second, definite, colon, named, zone, Optional.of(other));
  }

  Clock until(int newEnd) {
    return new Clock(newEnd, second, definite, colon, named, zone, elsewhere);
  }
}
