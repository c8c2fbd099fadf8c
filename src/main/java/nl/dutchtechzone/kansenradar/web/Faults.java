package nl.dutchtechzone.kansenradar.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is shown when a page cannot be: a page for people, {@code application/problem+json} (RFC
 * 9457) for programs. Never the cause of a fault of ours, which goes to the log.
 */
final class Faults {
  private static final Logger log = LoggerFactory.getLogger(Faults.class);
  private static final int FAULT = 500;
  private static final List<String> ENDINGS =
      List.of(".json", ".ics", ".csv", ".xml", ".yaml", ".xlsx");

  private final Site site;

  Faults(Site site) {
    this.site = site;
  }

  void addTo(RoutesConfig routes) {
    routes.exception(HttpResponseException.class, this::refused);
    routes.exception(IOException.class, this::brokenOff);
    routes.exception(Exception.class, this::failed);
  }

  /** True when a program asks, by the address or by what it accepts. */
  static boolean isProgram(Context context) {
    String path = context.path();
    if (path.startsWith("/common-grants/") || ENDINGS.stream().anyMatch(path::endsWith)) {
      return true;
    }
    String accept = context.header("Accept");
    return accept != null && accept.contains("json") && !accept.contains("text/html");
  }

  private void refused(HttpResponseException e, Context context) {
    e.getDetails().forEach((name, value) -> log.debug("{}: {}", name, value));
    answer(context, e.getStatus(), e.getMessage() == null ? "" : e.getMessage());
  }

  /** The visitor went away, or sent too slowly to be waited for. */
  private void brokenOff(IOException e, Context context) {
    log.debug("{} {} was broken off", context.method(), context.path(), e);
    answer(context, HttpStatus.BAD_REQUEST.getCode(), "");
  }

  private void failed(Exception e, Context context) {
    log.error("answering {} {} failed", context.method(), context.path(), e);
    answer(context, FAULT, "");
  }

  private void answer(Context context, int status, String detail) {
    context.status(status);
    Frame frame = site.frame(context);
    String title = words(frame, "fault.title", status, detail);
    String advice = words(frame, "fault.advice", status, detail);
    if (isGrants(context)) {
      context.contentType("application/json");
      context.result(grantError(status, title, advice).toString());
    } else if (isProgram(context)) {
      context.contentType("application/problem+json");
      context.result(problem(context, status, title, advice).toString());
    } else {
      site.show(context, title, "web/fout.jte", new FaultPage(status, title, advice));
    }
  }

  /** CommonGrants has errors of its own; whoever accepts those of RFC 9457 gets them there too. */
  private static boolean isGrants(Context context) {
    String accept = context.header("Accept");
    return context.path().startsWith("/common-grants/")
        && (accept == null || !accept.contains("problem+json"));
  }

  private static ObjectNode grantError(int status, String title, String detail) {
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    error.put("status", status).put("message", title);
    error.putArray("errors").add(detail);
    return error;
  }

  private static ObjectNode problem(Context context, int status, String title, String detail) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "about:blank")
        .put("title", title)
        .put("status", status)
        .put("detail", detail)
        .put("instance", context.path());
  }

  private static String words(Frame frame, String family, int status, String detail) {
    return frame
        .find(family + "." + status + "." + detail)
        .or(() -> frame.find(family + "." + status))
        .orElseGet(() -> frame.t(family + "." + FAULT));
  }
}
