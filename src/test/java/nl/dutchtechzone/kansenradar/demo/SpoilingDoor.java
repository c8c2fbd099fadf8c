package nl.dutchtechzone.kansenradar.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Spoils the answers of one site by one mutation at a time; all else leaves as usual. */
final class SpoilingDoor implements Door {
  private final Door usual = new UsualDoor();
  private final Set<String> entrances = new HashSet<>();
  private Optional<Mutation> mutation = Optional.empty();
  private String site = "";
  private Optional<String> chosen = Optional.empty();
  private AtomicInteger spoiled = new AtomicInteger();

  /** Requests for these paths are where readings begin. */
  synchronized void entrance(String path) {
    entrances.add(path);
  }

  synchronized void spoil(String siteName, Mutation how) {
    site = siteName;
    mutation = Optional.of(how);
    chosen = Optional.empty();
    spoiled = new AtomicInteger();
  }

  /** All is well again; tells how many answers were spoiled. */
  synchronized int heal() {
    mutation = Optional.empty();
    return spoiled.get();
  }

  @Override
  public void send(HttpExchange exchange, Site from, Answer answer) throws IOException {
    AtomicInteger count;
    Optional<Mutation> now;
    synchronized (this) {
      count = spoiled;
      now = now(from, exchange.getRequestURI().getPath());
    }
    count.incrementAndGet();
    if (now.isPresent() && now.orElseThrow().trick().send(exchange, from, answer)) return;
    count.decrementAndGet();
    usual.send(exchange, from, answer);
  }

  private Optional<Mutation> now(Site from, String path) {
    if (!from.name().equals(site) || path.equals("/robots.txt")) return Optional.empty();
    boolean entrance = entrances.contains(path);
    return mutation.filter(
        how ->
            switch (how.reach()) {
              case EVERYWHERE -> true;
              case ENTRANCE -> entrance;
              case BEHIND -> !entrance;
              case ONE_BEHIND -> !entrance && isChosen(path);
              case UNPLUGGED -> false;
            });
  }

  /** The page that is asked for first. */
  private boolean isChosen(String path) {
    if (chosen.isEmpty()) chosen = Optional.of(path);
    return chosen.orElseThrow().equals(path);
  }
}
