package nl.dutchtechzone.kansenradar.web;

import io.javalin.config.RoutesConfig;

/** One part of the site: the addresses it answers. */
@FunctionalInterface
public interface Routes {
  /** Adds the addresses of this part; called once, before the server listens. */
  void addTo(RoutesConfig routes);
}
