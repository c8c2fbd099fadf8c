package nl.dutchtechzone.kansenradar.fetch;

import nl.dutchtechzone.kansenradar.fetch.FetchResult.Cause;
import nl.dutchtechzone.kansenradar.fetch.Outcome.Answer;
import nl.dutchtechzone.kansenradar.fetch.Outcome.Fault;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Follows redirects by hand, so that each hop passes every check again (RFC 9110, 15.4). */
final class Redirects implements Exchange {
  private final Exchange exchange;
  private final int most;

  Redirects(Exchange exchange, int most) {
    this.exchange = exchange;
    this.most = most;
  }

  @Override
  public Outcome ask(Question first) {
    Question question = first;
    for (int followed = 0; followed <= most; followed++) {
      Outcome outcome = exchange.ask(question);
      if (!(outcome instanceof Answer answer) || !isRedirect(answer.status())) return outcome;
      String location = answer.headers().get("Location");
      if (location == null) return malformed(answer, "without Location");
      HttpUrl target = answer.url().resolve(location);
      if (target == null) return malformed(answer, "to " + location);
      question = question.with(redirected(question.request(), answer.status(), target));
    }
    String detail = first.url() + ": more than " + most + " redirects, last to " + question.url();
    return Fault.lasting(Cause.TOO_MANY_REDIRECTS, detail);
  }

  private static boolean isRedirect(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  /**
   * A form stays a form: RFC 9110, 15.4.2 and 15.4.3 allow the change to GET but ask nobody to make
   * it. Only 303 means another page (15.4.4).
   */
  private static Request redirected(Request request, int status, HttpUrl target) {
    Request.Builder next = request.newBuilder().url(target);
    return status == 303 ? next.get().build() : next.build();
  }

  private static Fault malformed(Answer answer, String where) {
    String detail = answer.url() + ": HTTP " + answer.status() + " " + where;
    return Fault.lasting(Cause.MALFORMED, detail);
  }
}
