package nl.dutchtechzone.kansenradar.schedule;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * When things go by themselves. Cron expressions are Quartz's (seconds first), in Europe/Amsterdam.
 *
 * @param digest the weekly digest; Monday 07:00 when left out
 * @param alerts mail to partners that is not sent at once after a scan; daily 07:30 when left out
 * @param housekeeping what is kept no longer is dropped; daily 01:45 when left out: outside the
 *     hour that summer time skips
 * @param outbox how often the outbox is tried; a minute when left out
 * @param stopWithin how long a stop waits for what runs; 30 seconds when left out
 */
public record ScheduleSettings(
    Optional<String> digest,
    Optional<String> alerts,
    Optional<String> housekeeping,
    Optional<Duration> outbox,
    Optional<Duration> stopWithin) {
  public static final ScheduleSettings USUAL =
      new ScheduleSettings(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public ScheduleSettings {
    digest = checked(digest);
    alerts = checked(alerts);
    housekeeping = checked(housekeeping);
    outbox = Objects.requireNonNullElse(outbox, Optional.empty());
    stopWithin = Objects.requireNonNullElse(stopWithin, Optional.empty());
    outbox.ifPresent(Timing.Every::new);
    stopWithin.ifPresent(
        time -> {
          if (time.isNegative()) {
            throw new IllegalArgumentException("'stop-within' is minder dan niets: " + time);
          }
        });
  }

  private static Optional<String> checked(Optional<String> cron) {
    Optional<String> given = Objects.requireNonNullElse(cron, Optional.empty());
    given.ifPresent(Timing.Cron::new);
    return given;
  }

  public Timing digestTiming() {
    return new Timing.Cron(digest.orElse("0 0 7 ? * MON"));
  }

  public Timing alertsTiming() {
    return new Timing.Cron(alerts.orElse("0 30 7 * * ?"));
  }

  public Timing housekeepingTiming() {
    return new Timing.Cron(housekeeping.orElse("0 45 1 * * ?"));
  }

  public Timing outboxTiming() {
    return new Timing.Every(outbox.orElse(Duration.ofMinutes(1)));
  }

  public Duration timeToStop() {
    return stopWithin.orElse(Duration.ofSeconds(30));
  }
}
