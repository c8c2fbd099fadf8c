package nl.dutchtechzone.kansenradar.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One way in which a site breaks.
 *
 * @param words what the reason of the verdict must say of it
 * @param loses whether it takes content away; else the page may also be read as it was
 */
record Mutation(String name, Reach reach, Pattern words, boolean loses, Trick trick) {

  /** Which answers of the site it spoils; robots.txt never. */
  enum Reach {
    EVERYWHERE,
    /** Lists, feeds and interfaces: where a reading begins. */
    ENTRANCE,
    /** The pages of single notices. */
    BEHIND,
    /** One page of a single notice. */
    ONE_BEHIND,
    /** The site as a whole does not listen. */
    UNPLUGGED
  }

  /** Spoils one answer. */
  @FunctionalInterface
  interface Trick {
    /** False, with nothing sent, when there is nothing in this answer to spoil. */
    boolean send(HttpExchange exchange, Site site, Answer answer) throws IOException;
  }

  @Override
  public String toString() {
    return name + " " + reach.name().toLowerCase(Locale.ROOT);
  }
}
