package nl.dutchtechzone.kansenradar.web;

/** Another program listens where the site should. The message says where. */
public final class PortTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortTaken(WebSettings settings, Throwable cause) {
    super(settings.listenOn() + ":" + settings.listenAt(), cause);
  }
}
