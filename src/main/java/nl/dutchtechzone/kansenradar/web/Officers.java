package nl.dutchtechzone.kansenradar.web;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells which member of the bureau asks: who logged in here, or at the proxy in front. Where nobody
 * can log in and the site is for this machine alone, whoever sits at the machine is the bureau.
 */
final class Officers {
  private static final String ATTRIBUTE = "officer";
  private static final String AT_THE_MACHINE = "bureau";
  private static final int LONGEST_NAME = 100;
  private static final List<String> LOCAL_NAMES = List.of("127.0.0.1", "localhost", "[::1]");
  private static final List<String> LOCAL_HOSTS = List.of("127.0.0.1", "localhost", "::1");

  private final WebSettings settings;
  private final Passwords passwords;

  Officers(WebSettings settings) {
    this.settings = settings;
    this.passwords = settings.loginFile().map(Passwords::read).orElse(Passwords.NONE);
  }

  /** The name of the member that asks; empty for everyone else. */
  Optional<String> who(Context context) {
    return atProxy(context).or(() -> loggedIn(context)).or(() -> atTheMachine(context));
  }

  /** True when there is a password to ask for. */
  boolean canLogIn() {
    return !passwords.isEmpty();
  }

  /** True when the member logged in here, and so can log out. */
  boolean canLogOut(Context context) {
    return loggedIn(context).isPresent();
  }

  /** False when name and password do not belong together. */
  boolean logIn(Context context, String name, String password) {
    if (!passwords.accept(name, password)) return false;
    context.req().getSession(true);
    context.req().changeSessionId(); // whoever planted the old one does not know the new one
    context.sessionAttribute(ATTRIBUTE, name);
    return true;
  }

  void logOut(Context context) {
    HttpSession session = context.req().getSession(false);
    if (session != null) session.invalidate();
  }

  /** Where the request comes from: the visitor's address, as far as the proxy is to be believed. */
  String address(Context context) {
    String nearest = context.req().getRemoteAddr();
    String forwarded = context.header("X-Forwarded-For");
    if (forwarded == null || !isProxy(nearest)) return nearest;
    String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    return last.isEmpty() ? nearest : last;
  }

  private boolean isProxy(String address) {
    return settings.proxy().map(proxy -> proxy.addresses().contains(address)).orElse(false);
  }

  private Optional<String> atProxy(Context context) {
    if (!isProxy(context.req().getRemoteAddr())) return Optional.empty();
    return settings
        .proxy()
        .flatMap(WebSettings.Proxy::userHeader)
        .map(context::header)
        .map(String::strip)
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME);
  }

  private static Optional<String> loggedIn(Context context) {
    HttpSession session = context.req().getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((String) session.getAttribute(ATTRIBUTE));
  }

  /**
   * Never through a proxy, and never under another name: a page elsewhere may point a name of its
   * own at this machine.
   */
  private Optional<String> atTheMachine(Context context) {
    boolean alone =
        passwords.isEmpty()
            && settings.proxy().isEmpty()
            && settings.address().map(URI::getHost).map(LOCAL_HOSTS::contains).orElse(true)
            && LOCAL_HOSTS.contains(settings.listenOn())
            && LOCAL_HOSTS.contains(context.req().getRemoteAddr().replaceAll("[\\[\\]]", ""))
            && isCalledLocally(context.header("Host"))
            && context.header("X-Forwarded-For") == null
            && context.header("Forwarded") == null;
    return alone ? Optional.of(AT_THE_MACHINE) : Optional.empty();
  }

  private static boolean isCalledLocally(@Nullable String host) {
    if (host == null) return false;
    String name = host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]+$", "");
    return LOCAL_NAMES.stream().anyMatch(name::equals);
  }
}
