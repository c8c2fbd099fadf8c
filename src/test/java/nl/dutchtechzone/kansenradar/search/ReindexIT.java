package nl.dutchtechzone.kansenradar.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * One process answers without end while others make the index anew: each question gets the old
 * calls or the new, all of them and never a mixture.
 */
@Timeout(120)
class ReindexIT {
  private static final int CALLS = 200;
  private static final SearchQuery ALL =
      new SearchQuery(
          "waterstof", SearchQuery.Order.RELEVANCE, 0, CALLS, LocalDate.of(2026, 11, 24));

  @TempDir Path folder;
  private Answering answering = null;

  /** Makes the index anew: says so at each tenth call, and at the end. */
  static final class Rebuilder {
    private Rebuilder() {}

    public static void main(String[] arguments) {
      try (SearchIndex index = SearchIndex.open(Path.of(arguments[0]), Configured.words())) {
        index.rebuild(calls(arguments[1]).peek(Rebuilder::say), Long.parseLong(arguments[2]));
      }
      System.out.println("done");
    }

    private static void say(IndexEntry entry) {
      if (entry.opportunity().title().endsWith("0")) System.out.println("making");
      System.out.flush();
    }
  }

  private static Stream<IndexEntry> calls(String edition) {
    return IntStream.range(0, CALLS)
        .mapToObj(i -> Calls.call(edition + " oproep " + i, "waterstof en " + i).make())
        .map(Calls::entry);
  }

  /** Asks without pause; each answer is the set of editions in it. */
  private static final class Answering extends Thread {
    private final SearchIndex index;
    private final List<Set<String>> answers = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile boolean over;

    private Answering(Path folder) {
      super("answering");
      index = SearchIndex.open(folder, Configured.words());
    }

    @Override
    public void run() {
      while (!over) {
        try {
          Results results = index.search(ALL);
          if (results.total() != CALLS || results.hits().size() != CALLS) {
            faults.add(results.total() + " found, " + results.hits().size() + " shown");
          }
          Set<String> editions =
              results.hits().stream()
                  .map(hit -> hit.opportunity().title().split(" ")[0])
                  .collect(Collectors.toSet());
          if (answers.isEmpty() || !answers.getLast().equals(editions)) answers.add(editions);
        } catch (RuntimeException e) {
          faults.add(e.toString());
        }
        begun.countDown();
      }
    }

    private void end() throws InterruptedException {
      over = true;
      join();
      index.close();
    }
  }

  @BeforeEach
  void startAnswering() throws InterruptedException {
    try (SearchIndex index = SearchIndex.open(folder, Configured.words())) {
      index.rebuild(calls("eerste"), 1);
    }
    answering = new Answering(folder);
    answering.start();
    answering.begun.await();
  }

  @AfterEach
  void stopAnswering() throws InterruptedException {
    answering.end();
  }

  @Test
  void everyQuestionIsAnsweredWhileAnotherProcessReindexesAndAnotherIsKilledAtIt()
      throws Exception {
    assertThat(reindex("tweede", 2)).isEqualTo("done");
    killHalfway("nooit");
    killHalfway("nimmer");
    assertThat(reindex("derde", 3)).isEqualTo("done");
    awaitEdition("derde");

    answering.end();
    assertThat(answering.faults).isEmpty();
    assertThat(answering.answers)
        .containsExactly(Set.of("eerste"), Set.of("tweede"), Set.of("derde"));
  }

  @Test
  void whoWritesWaitsForAnotherProcessThatReindexesAndTheOtherWayRound() throws Exception {
    try (SearchIndex service = SearchIndex.open(folder, Configured.words())) {
      IndexEntry more = Calls.entry(Calls.call("meer", "logistiek").make());
      service.update(more);
      Process other = start("tweede", 5);
      CompletableFuture<String> ended = CompletableFuture.supplyAsync(() -> lastLine(other));
      TimeUnit.MILLISECONDS.sleep(1500); // the other waits by now, or will soon
      service.commit(4);
      assertThat(ended.get(60, TimeUnit.SECONDS)).isEqualTo("done");
      assertThat(service.cursor()).isEqualTo(5);
      assertThat(service.find(more.opportunity().id())).isEmpty();
      service.update(more);
      service.commit(6);
      assertThat(service.find(more.opportunity().id())).isPresent();
    }
    awaitEdition("tweede");
    assertThat(answering.faults).isEmpty();
  }

  @Test
  void aFolderThatIsRemovedWhileServingIsServedUntilAReindexFillsIt() throws Exception {
    try (Stream<Path> files = Files.walk(folder.resolve(""))) {
      List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : all) if (!file.equals(folder)) Files.delete(file);
    }
    TimeUnit.MILLISECONDS.sleep(300);
    assertThat(reindex("tweede", 2)).isEqualTo("done");
    awaitEdition("tweede");

    answering.end();
    assertThat(answering.faults).isEmpty();
    assertThat(answering.answers).containsExactly(Set.of("eerste"), Set.of("tweede"));
  }

  private void awaitEdition(String edition) throws InterruptedException {
    try (SearchIndex index = SearchIndex.open(folder, Configured.words())) {
      assertThat(index.search(ALL).hits().getFirst().opportunity().title()).startsWith(edition);
    }
    TimeUnit.SECONDS.sleep(1); // the reader asks many times in this
  }

  private String reindex(String edition, long cursor) throws IOException {
    return lastLine(start(edition, cursor));
  }

  private void killHalfway(String edition) throws IOException {
    Process process = start(edition, 99);
    try (BufferedReader out = process.inputReader(StandardCharsets.US_ASCII)) {
      for (int i = 0; i < CALLS / 20; i++) assertThat(out.readLine()).isEqualTo("making");
      boolean sent = process.toHandle().destroyForcibly();
      assertThat(sent).isTrue();
    }
    process.onExit().join();
  }

  private static String lastLine(Process process) {
    return process.inputReader(StandardCharsets.US_ASCII).lines().reduce("", (all, line) -> line);
  }

  private Process start(String edition, long cursor) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Rebuilder.class.getName(),
            folder.toString(),
            edition,
            Long.toString(cursor))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
