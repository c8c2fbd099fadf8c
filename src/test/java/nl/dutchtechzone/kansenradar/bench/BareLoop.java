package nl.dutchtechzone.kansenradar.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The least that reading {@link CrawlSite} can cost with OkHttp: a thread a host that asks one call
 * after the other with the ETag it knows. No robots.txt, no pace, no limits; nothing is kept.
 */
final class BareLoop {
  private final OkHttpClient client = new OkHttpClient();
  private final int port;

  BareLoop(int port) {
    this.port = port;
  }

  /** Asks for all calls of a world. */
  void readAll(int pages) throws Exception {
    visitAll(page -> ask(page, pages), pages);
  }

  /** How long an answer takes on average, while all hosts are asked. */
  double serviceSeconds(int pages) throws Exception {
    LongAdder nanos = new LongAdder();
    visitAll(
        page -> {
          long start = System.nanoTime();
          ask(page, pages);
          nanos.add(System.nanoTime() - start);
        },
        pages);
    return nanos.sum() / 1e9 / pages;
  }

  /** What the site says that it was asked. */
  long count(String name) throws IOException {
    try (Response response = client.newCall(request("/count/" + name, 0).build()).execute()) {
      return Long.parseLong(response.body().string());
    }
  }

  /** Asks for one call. */
  @FunctionalInterface
  private interface Visit {
    void to(int page) throws IOException;
  }

  private static void visitAll(Visit visit, int pages) throws Exception {
    try (ExecutorService hosts = Executors.newFixedThreadPool(CrawlSite.HOSTS)) {
      List<Future<?>> visits = new ArrayList<>();
      for (int host = 0; host < CrawlSite.HOSTS; host++) {
        int first = host;
        visits.add(
            hosts.submit(
                () -> {
                  for (int page = first; page < pages; page += CrawlSite.HOSTS) visit.to(page);
                  return pages;
                }));
      }
      for (Future<?> one : visits) one.get();
    }
  }

  private void ask(int page, int pages) throws IOException {
    Request request =
        request("/" + pages + "/call/" + page, page)
            .header("If-None-Match", CrawlSite.ETAG)
            .build();
    try (Response response = client.newCall(request).execute()) {
      if (response.code() != 304) throw new IOException(page + ": " + response.code());
    }
  }

  private Request.Builder request(String path, int page) {
    return new Request.Builder().url("http://" + CrawlSite.host(page) + ":" + port + path);
  }
}
