package nl.dutchtechzone.kansenradar.text;

/** The remarks that a {@link DateMention} can carry. */
public final class Flags {
  public static final String AMBIGUOUS_DAY_MONTH = "ambiguous_day_month";
  public static final String AMBIGUOUS_MIDNIGHT = "ambiguous_midnight";
  public static final String CEST_IN_WINTER = "cest_in_winter";
  public static final String CET_IN_SUMMER = "cet_in_summer";
  public static final String COMING = "coming";
  public static final String EXCLUSIVE_END = "exclusive_end";
  public static final String HALF_YEAR = "half_year";
  public static final String MONTH_END = "month_end";
  public static final String MONTH_MIDDLE = "month_middle";
  public static final String MONTH_START = "month_start";
  public static final String RECURRING = "recurring";
  public static final String WEEKDAY_MISMATCH = "weekday_mismatch";
  public static final String YEAR = "year";
  public static final String YEAR_FROM_NEIGHBOUR = "year_from_neighbour";
  public static final String YEAR_FROM_WEEKDAY = "year_from_weekday";
  public static final String ZONE_CONFLICT = "zone_conflict";

  /** Before the identifier of a zone that is not that of Brussels. */
  public static final String ZONE_PREFIX = "zone:";

  private Flags() {}
}
