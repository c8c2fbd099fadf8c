package nl.dutchtechzone.kansenradar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.cli.Main;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command of another process has a running service make its index anew, without a gap. */
@Timeout(120)
class ReindexServedIT {
  @TempDir Path folder;

  @Test
  void aServiceAnswersAllTheSameWhileItReindexesForAnotherProcess() throws Exception {
    try (ServedDemo demo = ServedDemo.start(folder);
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest search = HttpRequest.newBuilder(demo.site().resolve("/?q=waterstof")).build();
      Set<String> answers = new HashSet<>();
      Path segments = newest(new Home(folder.resolve("home")));
      Process reindex = start();
      do {
        var answer = client.send(search, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        answers.add(Jsoup.parse(answer.body()).select("article h2, article h3").eachText() + "");
      } while (!reindex.waitFor(20, TimeUnit.MILLISECONDS));

      assertThat(reindex.inputReader(StandardCharsets.UTF_8).readLine())
          .isEqualTo("{\"indexed\":" + demo.radar().index.size() + "}");
      assertThat(reindex.exitValue()).isZero();
      assertThat(newest(new Home(folder.resolve("home")))).isNotEqualTo(segments);
      assertThat(answers)
          .as("the old answer or the new: what was replaced no longer counts in the order")
          .hasSizeBetween(1, 2)
          .allSatisfy(titles -> assertThat(titles).contains("Groene waterstof Emmen 2027"));
    }
  }

  private static Path newest(Home home) throws Exception {
    try (var files = Files.list(home.index())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("segments_"))
          .findFirst()
          .orElseThrow();
    }
  }

  private Process start() throws Exception {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Main.class.getName(),
            "reindex",
            "--json",
            "--home",
            folder.resolve("home").toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
