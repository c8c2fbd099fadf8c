package nl.dutchtechzone.kansenradar.fetch;

import nl.dutchtechzone.kansenradar.fetch.Outcome.Barred;
import nl.dutchtechzone.kansenradar.fetch.Robots.Verdict;

/** Asks only what robots.txt allows, and no faster than it says (RFC 9309, 2.2). */
final class Obedient implements Exchange {
  private final Exchange exchange;
  private final Robots robots;

  Obedient(Exchange exchange, Robots robots) {
    this.exchange = exchange;
    this.robots = robots;
  }

  @Override
  public Outcome ask(Question question) {
    return switch (robots.verdict(question)) {
      case Verdict.Welcome welcome -> exchange.ask(question.atLeast(welcome.crawlDelay()));
      case Verdict.KeptOut keptOut -> new Barred(keptOut.detail());
      case Verdict.Unknown unknown -> unknown.fault();
    };
  }
}
