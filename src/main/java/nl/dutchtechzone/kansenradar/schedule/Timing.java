package nl.dutchtechzone.kansenradar.schedule;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.TimeZone;
import org.quartz.CalendarIntervalScheduleBuilder;
import org.quartz.CronExpression;
import org.quartz.CronScheduleBuilder;
import org.quartz.DateBuilder.IntervalUnit;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;

/**
 * When a task is due. Clock times are those of Europe/Amsterdam, on both sides of a clock change.
 * What fell due while nothing ran is caught up with once, at the next start.
 */
public sealed interface Timing {
  ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /** What the scheduler keeps of it, to know whether it was changed since. */
  String text();

  /** The trigger, first due after {@code now}. */
  Trigger on(TriggerBuilder<Trigger> trigger, Instant now);

  /**
   * At the times of a Quartz cron expression: seconds, minutes, hours, day of month, month, day of
   * week.
   *
   * @param expression such as {@code 0 0 7 ? * MON}
   */
  record Cron(String expression) implements Timing {
    public Cron {
      try {
        CronExpression.validateExpression(expression);
      } catch (ParseException e) {
        throw new IllegalArgumentException(
            "\"" + expression + "\" is geen cron-uitdrukking (" + e.getMessage() + ")", e);
      }
    }

    @Override
    public String text() {
      return "cron " + expression;
    }

    @Override
    public Trigger on(TriggerBuilder<Trigger> trigger, Instant now) {
      return trigger
          .withSchedule(
              CronScheduleBuilder.cronSchedule(expression)
                  .inTimeZone(TimeZone.getTimeZone(ZONE))
                  .withMisfireHandlingInstructionFireAndProceed())
          .startAt(Date.from(now))
          .build();
    }
  }

  /**
   * Every so many days at a time of day.
   *
   * @param days 1 or more
   */
  record Daily(int days, LocalTime at) implements Timing {
    public Daily {
      if (days < 1) throw new IllegalArgumentException("every " + days + " days is never");
    }

    @Override
    public String text() {
      return "every " + days + " days at " + at;
    }

    @Override
    public Trigger on(TriggerBuilder<Trigger> trigger, Instant now) {
      ZonedDateTime first = now.atZone(ZONE).with(at);
      if (!first.toInstant().isAfter(now)) first = first.plusDays(1);
      return trigger
          .withSchedule(
              CalendarIntervalScheduleBuilder.calendarIntervalSchedule()
                  .withIntervalInDays(days)
                  .inTimeZone(TimeZone.getTimeZone(ZONE))
                  .preserveHourOfDayAcrossDaylightSavings(true)
                  .withMisfireHandlingInstructionFireAndProceed())
          .startAt(Date.from(first.toInstant()))
          .build();
    }
  }

  /**
   * Every so long, whatever the clock says.
   *
   * @param pause a second or more
   * @param offset how long after the first start it is first due
   */
  record Every(Duration pause, Duration offset) implements Timing {
    public Every {
      if (pause.compareTo(Duration.ofSeconds(1)) < 0) {
        throw new IllegalArgumentException("every " + pause + " is too often; take PT1S or more");
      }
    }

    public Every(Duration pause) {
      this(pause, Duration.ZERO);
    }

    @Override
    public String text() {
      return "every " + pause + " from " + offset;
    }

    @Override
    public Trigger on(TriggerBuilder<Trigger> trigger, Instant now) {
      return trigger
          .withSchedule(
              CalendarIntervalScheduleBuilder.calendarIntervalSchedule()
                  .withInterval(Math.toIntExact(pause.toSeconds()), IntervalUnit.SECOND)
                  .withMisfireHandlingInstructionFireAndProceed())
          .startAt(Date.from(now.plus(offset)))
          .build();
    }
  }
}
