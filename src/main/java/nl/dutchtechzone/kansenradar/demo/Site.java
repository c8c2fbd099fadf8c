package nl.dutchtechzone.kansenradar.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One sample site: where it listens and how its server behaves. What it says lies in {@code
 * /demo/sites/NAME}.
 *
 * @param name also the id of the source that reads it
 * @param host last number of a loopback address 127.0.0.x, so that every site is a host of its own
 * @param charset of its pages, named in the Content-Type header
 * @param validators what its server sends for conditional requests
 * @param faults what goes wrong on which day
 */
record Site(String name, int host, Charset charset, Validators validators, List<Fault> faults) {

  /** Which validators accompany a page. */
  enum Validators {
    ETAG,
    LAST_MODIFIED,
    BOTH
  }

  /**
   * A disturbance.
   *
   * @param path the one page that is hit; {@code *} hits the whole site, robots.txt excepted
   * @param status of the answer; with 200 it is a wall that looks like a page
   */
  record Fault(int day, String path, int status) {
    boolean hits(int today, String requested) {
      return today == day
          && (path.equals(requested) || (path.equals("*") && !requested.equals("/robots.txt")));
    }
  }

  static final List<Site> ALL =
      List.of(
          new Site(
              "snn",
              2,
              StandardCharsets.UTF_8,
              Validators.ETAG,
              List.of(new Fault(2, "/zakelijke-subsidies/mit-haalbaarheid-noord-2027", 500))),
          site("rvo", 3, Validators.LAST_MODIFIED),
          site("deutschland-nederland", 4, Validators.BOTH),
          new Site("efro-oost", 5, Charset.forName("windows-1252"), Validators.ETAG, List.of()),
          site("eu", 6, Validators.BOTH),
          site("bekendmakingen", 7, Validators.BOTH),
          site("nieuws", 8, Validators.LAST_MODIFIED),
          site("regiodeal", 9, Validators.BOTH),
          new Site(
              "overijssel",
              10,
              StandardCharsets.UTF_8,
              Validators.ETAG,
              List.of(new Fault(2, "*", 200))),
          site("drenthe", 11, Validators.ETAG));

  private static Site site(String name, int host, Validators validators) {
    return new Site(name, host, StandardCharsets.UTF_8, validators, List.of());
  }
}
