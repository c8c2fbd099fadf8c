package nl.dutchtechzone.kansenradar.notify;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * Amsterdam's time for calendars: the rule of Directive 2000/84/EC, clocks changing on the last
 * Sundays of March and October. The library's own definition goes by Brussels' name and begins in
 * 1880.
 */
final class AmsterdamTime {
  private static final ZoneOffset WINTER = ZoneOffset.ofHours(1);
  private static final ZoneOffset SUMMER = ZoneOffset.ofHours(2);

  private AmsterdamTime() {}

  static VTimeZone zone() {
    VTimeZone zone = new VTimeZone();
    zone.add(new TzId(Week.ZONE.getId()));
    zone.add(from(new Daylight(), "CEST", WINTER, SUMMER, LocalDateTime.of(2002, 3, 31, 2, 0), 3));
    zone.add(from(new Standard(), "CET", SUMMER, WINTER, LocalDateTime.of(2002, 10, 27, 3, 0), 10));
    return zone;
  }

  private static Observance from(
      Observance observance,
      String name,
      ZoneOffset before,
      ZoneOffset after,
      LocalDateTime first,
      int month) {
    observance.add(new TzName(name));
    observance.add(new TzOffsetFrom(before));
    observance.add(new TzOffsetTo(after));
    observance.add(new DtStart<>(first));
    observance.add(new RRule<>("FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU"));
    return observance;
  }
}
