package nl.dutchtechzone.kansenradar.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** {@code /open-data}: what other programs can read here; {@code /openapi.yaml}: how. */
public final class OpenDataRoutes implements Routes {
  private final Site site;
  private final String description;

  public OpenDataRoutes(Site site) {
    this.site = site;
    try (InputStream in = OpenDataRoutes.class.getResourceAsStream("openapi.yaml")) {
      if (in == null) throw new IllegalStateException("not in the program: openapi.yaml");
      description = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read openapi.yaml", e);
    }
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/open-data", this::page);
    routes.get(
        "/openapi.yaml",
        context -> Tagged.answer(context, "application/yaml; charset=utf-8", description));
  }

  private void page(Context context) {
    String title = site.frame(context).t("data.title");
    site.show(context, title, "web/opendata.jte", site.base());
  }
}
