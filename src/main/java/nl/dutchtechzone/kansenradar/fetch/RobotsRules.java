package nl.dutchtechzone.kansenradar.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Cause;
import nl.dutchtechzone.kansenradar.fetch.Outcome.Answer;
import nl.dutchtechzone.kansenradar.fetch.Outcome.Barred;
import nl.dutchtechzone.kansenradar.fetch.Outcome.Fault;
import nl.dutchtechzone.kansenradar.fetch.Robots.Verdict;
import okhttp3.HttpUrl;

/** What came of asking for one robots.txt (RFC 9309, 2.3.1). */
sealed interface RobotsRules {
  Verdict verdict(HttpUrl page, Duration longestCrawlDelay);

  /** Whether the site said what it allows, be it by having no robots.txt. */
  boolean isReadable();

  /** Whether another question to the same site may fare differently. */
  boolean isOfThisQuestionOnly();

  static RobotsRules of(HttpUrl address, Outcome outcome) {
    return switch (outcome) {
      case Answer answer when answer.status() == 200 -> parsed(address, answer.body());
      // RFC 9309, 2.3.1.3: unavailable means everything is allowed.
      case Answer answer -> new Stated(address, everything());
      // RFC 9309, 2.3.1.2: too many redirects count as unavailable.
      case Fault fault when fault.cause() == Cause.TOO_MANY_REDIRECTS ->
          new Stated(address, everything());
      case Fault fault -> new Unread(address, fault);
      case Barred barred -> throw new IllegalStateException("no robots.txt guards another");
    };
  }

  private static RobotsRules parsed(HttpUrl address, Bytes body) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    List<String> names = List.of(Robots.TOKEN.toLowerCase(Locale.ROOT));
    return new Stated(
        address, parser.parseContent(address.toString(), body.toArray(), "text/plain", names));
  }

  private static BaseRobotRules everything() {
    return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
  }

  /** The site has spoken. */
  record Stated(HttpUrl address, BaseRobotRules rules) implements RobotsRules {
    @Override
    public Verdict verdict(HttpUrl page, Duration longestCrawlDelay) {
      if (!rules.isAllowed(page.toString())) {
        return new Verdict.KeptOut(address + " verbiedt " + page);
      }
      Duration delay = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
      if (delay.compareTo(longestCrawlDelay) > 0) {
        return new Verdict.KeptOut(
            address + " vraagt een Crawl-delay van " + delay + ", meer dan " + longestCrawlDelay);
      }
      return new Verdict.Welcome(delay);
    }

    @Override
    public boolean isReadable() {
      return true;
    }

    @Override
    public boolean isOfThisQuestionOnly() {
      return false;
    }
  }

  /**
   * Not to be had for now. A site that answers with an error keeps us out until it recovers (RFC
   * 9309, 2.3.1.4); one that does not answer is out of reach altogether.
   */
  record Unread(HttpUrl address, Fault fault) implements RobotsRules {
    @Override
    public Verdict verdict(HttpUrl page, Duration longestCrawlDelay) {
      return switch (fault.cause()) {
        case SERVER_ERROR, RATE_LIMITED ->
            new Verdict.KeptOut(
                "voorlopig niet bezocht, robots.txt is niet te lezen: " + fault.detail());
        default -> new Verdict.Unknown(fault);
      };
    }

    @Override
    public boolean isReadable() {
      return false;
    }

    @Override
    public boolean isOfThisQuestionOnly() {
      return fault.cause() == Cause.PRIVATE_ADDRESS;
    }
  }
}
