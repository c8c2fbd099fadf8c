package nl.dutchtechzone.kansenradar.web;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The site's own files: its style, its script, its icon. There are no others, so no path to try.
 */
final class Assets implements Routes {
  private static final Map<String, String> TYPES =
      Map.of(
          "stijl.css", "text/css; charset=utf-8",
          "script.js", "text/javascript; charset=utf-8",
          "icoon.svg", "image/svg+xml",
          "robots.txt", "text/plain; charset=utf-8");

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final String version;

  Assets() {
    try {
      MessageDigest all = MessageDigest.getInstance("SHA-256");
      for (String name : TYPES.keySet().stream().sorted().toList()) {
        byte[] content = read(name);
        all.update(content);
        files.put(name, content);
      }
      version = HexFormat.of().formatHex(all.digest(), 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static byte[] read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("not in the program: " + name);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** Changes with the files, so that their addresses can be kept for long. */
  String version() {
    return version;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    files.forEach(
        (name, content) ->
            routes.get(
                "/" + name,
                context ->
                    context
                        .header("Cache-Control", "public, max-age=604800")
                        .contentType(TYPES.getOrDefault(name, ""))
                        .result(content),
                Door.ANYBODY));
  }
}
