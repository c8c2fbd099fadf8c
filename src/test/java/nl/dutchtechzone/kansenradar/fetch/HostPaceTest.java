package nl.dutchtechzone.kansenradar.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HostPaceTest {
  private static final Duration TWO = Duration.ofSeconds(2);

  private final MovingClock clock = new MovingClock();
  private final List<Duration> waits = new CopyOnWriteArrayList<>();
  private final HostPace pace = new HostPace(clock, this::pause);

  private void pause(Duration duration) {
    if (duration.isZero()) return;
    waits.add(duration);
    clock.advance(duration);
  }

  private String ask(String host) throws InterruptedException {
    return pace.turn(host, TWO, () -> host);
  }

  @Test
  void theFirstRequestWaitsForNothing() throws InterruptedException {
    ask("a.example");

    assertThat(waits).isEmpty();
  }

  @Test
  void thePauseRunsFromTheEndOfOneRequestToTheStartOfTheNext() throws InterruptedException {
    pace.turn(
        "a.example",
        TWO,
        () -> {
          clock.advance(Duration.ofSeconds(5));
          return "slow";
        });
    clock.advance(Duration.ofMillis(500));
    ask("a.example");

    assertThat(waits).containsExactly(Duration.ofMillis(1500));
  }

  @Test
  void hostsDoNotWaitForEachOtherAndCaseDoesNotMakeAHost() throws InterruptedException {
    ask("a.example");
    ask("b.example");
    assertThat(waits).isEmpty();
    ask("A.Example");
    assertThat(waits).containsExactly(TWO);
  }

  @Test
  void aClockThatWasSetBackMakesNoPauseLonger() throws InterruptedException {
    ask("a.example");
    clock.advance(Duration.ofDays(-1));
    ask("a.example");

    assertThat(waits).containsExactly(TWO);
  }

  @Test
  void aPostponementIsWaitedForOnceByWhoeverComesNext() throws InterruptedException {
    pace.postpone("a.example", Duration.ofSeconds(30));
    ask("a.example");
    ask("a.example");

    assertThat(waits).containsExactly(Duration.ofSeconds(30), TWO);
  }

  @Test
  void ofManyThreadsOnlyOneIsEverAtAHostButDifferentHostsAreAskedTogether() throws Exception {
    AtomicInteger here = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CyclicBarrier together = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        threads.submit(
            () ->
                pace.turn(
                    "a.example",
                    Duration.ZERO,
                    () -> {
                      most.accumulateAndGet(here.incrementAndGet(), Math::max);
                      Thread.yield();
                      return here.decrementAndGet();
                    }));
      }
      Future<Integer> one = threads.submit(() -> pace.turn("b.example", TWO, () -> meet(together)));
      Future<Integer> two = threads.submit(() -> pace.turn("c.example", TWO, () -> meet(together)));
      assertThat(one.get() + two.get()).as("arrival indices of the two").isEqualTo(1);
    }
    assertThat(most).hasValue(1);
  }

  private static int meet(CyclicBarrier together) {
    try {
      return together.await(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoeverWaitsForATurnCanBeInterrupted() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> first =
          threads.submit(
              () ->
                  pace.turn(
                      "a.example",
                      TWO,
                      () -> {
                        inside.countDown();
                        return await(leave);
                      }));
      inside.await();
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> ask("a.example")).isInstanceOf(InterruptedException.class);
      leave.countDown();
      assertThat(first.get()).isTrue();
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anInterruptedFetchSaysNothingOfThePage() {
    try (Site site = new Site()) {
      Guest guest = new Guest();
      Thread.currentThread().interrupt();

      assertThatThrownBy(() -> guest.get(site.uri("/call")))
          .isInstanceOf(CancellationException.class);
      assertThat(Thread.interrupted()).as("the flag is kept").isTrue();
      assertThat(site.requests).isEmpty();
    }
  }

  @Test
  void theRealPauseWaitsAndCanBeInterrupted() throws InterruptedException {
    long start = System.nanoTime();
    Pause.real().await(Duration.ofMillis(20));
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(20_000_000);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Pause.real().await(Duration.ofHours(1)))
        .isInstanceOf(InterruptedException.class);
  }
}
