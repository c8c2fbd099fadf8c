package nl.dutchtechzone.kansenradar.text;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A time zone as pages print it; the vocabulary names them by their place in this list. */
enum Zone {
  CET("+01:00"),
  CEST("+02:00"),
  BRUSSELS("Europe/Brussels"),
  UTC("Z"),
  ZULU("Z"),
  BST("+01:00"),
  WET("Z"),
  EET("+02:00"),
  EEST("+03:00"),
  EST("-05:00"),
  EDT("-04:00"),
  PST("-08:00"),
  PDT("-07:00"),
  JST("+09:00"),
  PARIS("Europe/Paris"),
  LONDON("Europe/London"),
  BERLIN("Europe/Berlin"),
  EASTERN("America/New_York"),
  PACIFIC("America/Los_Angeles"),
  /** "Anywhere on Earth": as long as it is that day somewhere. */
  AOE("-12:00");

  /** The summer time that Central Europe shares. */
  private static final ZoneRules BRUSSELS_RULES = ZoneId.of("Europe/Brussels").getRules();

  private static final Set<Zone> CITIES =
      EnumSet.of(BRUSSELS, PARIS, LONDON, BERLIN, EASTERN, PACIFIC);

  private static final List<Zone> ALL = List.of(values());

  private final ZoneId id;

  Zone(String id) {
    this.id = ZoneId.of(id);
  }

  /** The zone at a place in this list. */
  static Zone at(int place) {
    return ALL.get(place);
  }

  /** "Paris" is a zone only in "Paris time", "Eastern" only in "Eastern time". */
  boolean isCity() {
    return CITIES.contains(this);
  }

  /** The labels of Brussels wall time; pages print CET all year. */
  boolean isBrussels() {
    return this == CET || this == CEST || this == BRUSSELS;
  }

  String id() {
    return id.getId();
  }

  /** What clocks in this zone are ahead of UTC; a label of Brussels time means its wall time. */
  ZoneOffset offset(LocalDateTime wall) {
    return isBrussels() ? BRUSSELS_RULES.getOffset(wall) : id.getRules().getOffset(wall);
  }

  static boolean isSummer(LocalDateTime wall) {
    return BRUSSELS_RULES.getOffset(wall).getTotalSeconds() == 7200;
  }
}
