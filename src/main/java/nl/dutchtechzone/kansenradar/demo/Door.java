package nl.dutchtechzone.kansenradar.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** How the answers of the sites leave the house: the usual one, or one that spoils them. */
@FunctionalInterface
interface Door {
  /** Sends the headers and the body. Called by many threads at once; need not close. */
  void send(HttpExchange exchange, Site site, Answer answer) throws IOException;
}
