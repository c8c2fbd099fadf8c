package nl.dutchtechzone.kansenradar.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.json.StoredJson;
import nl.dutchtechzone.kansenradar.opportunity.DatedNotice;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Merge;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.opportunity.StatusRule;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** The opportunities, put together from the present versions of their notices. */
final class OpportunityTable {
  private static final String WHOLE =
      """
      SELECT o.id, o.status, o.revision, o.first_seen, n.programme, n.restated, v.content,
             CASE WHEN n.in_reading THEN r.read_at ELSE n.last_checked END AS last_checked
        FROM opportunity o
        JOIN notice n ON n.opportunity_id = o.id
        JOIN notice_version v ON v.notice_id = n.id AND v.version = n.version
        LEFT JOIN source_reading r ON r.source_id = n.source_id
      """;

  private static final String IN_ORDER = " ORDER BY o.revision, o.id, n.changed_at, n.id";

  private static final String ALL = WHOLE + IN_ORDER;

  private static final String BY_ID = WHOLE + " WHERE o.id = :id" + IN_ORDER;

  private static final String BY_PREFIX =
      WHOLE + " WHERE CAST(o.id AS VARCHAR(36)) LIKE :prefix" + IN_ORDER;

  private static final String REVISED =
      """
      SELECT id
        FROM opportunity o
       WHERE revision > :revision
         AND EXISTS (SELECT 1 FROM notice own WHERE own.opportunity_id = o.id)
       ORDER BY revision
       FETCH FIRST :limit ROWS ONLY\
      """;

  private static final String EMPTIED =
      """
      SELECT id
        FROM opportunity o
       WHERE revision > :after
         AND revision <= :until
         AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.opportunity_id = o.id)
       ORDER BY revision\
      """;

  private static final String REVISE = "UPDATE opportunity SET revision = :revision WHERE id = :id";

  private static final String ADD =
      """
      INSERT INTO opportunity (id, title, status, revision, first_seen)
      VALUES (:id, :title, :status, 0, :at)\
      """;

  private static final String UPDATE =
      """
      UPDATE opportunity
         SET title = :title, status = :status, revision = :revision,
             status_until = :until, status_rule = :rule
       WHERE id = :id\
      """;

  private static final String STATUS_STAYS =
      "UPDATE opportunity SET status_until = :until, status_rule = :rule WHERE id = :id";

  /** Each part by an index of its own: almost always nothing is due. */
  private static final String DUE =
      """
      SELECT o.id, o.revision
        FROM opportunity o
       WHERE o.status_until <= :now
         AND EXISTS (SELECT 1 FROM notice n WHERE n.opportunity_id = o.id)
       UNION
      SELECT o.id, o.revision
        FROM opportunity o
       WHERE o.status_rule < :rule
         AND EXISTS (SELECT 1 FROM notice n WHERE n.opportunity_id = o.id)
       UNION
      SELECT o.id, o.revision
        FROM opportunity o
       WHERE o.status_rule > :rule
         AND EXISTS (SELECT 1 FROM notice n WHERE n.opportunity_id = o.id)
       ORDER BY revision, id\
      """;

  private static final RowMapper<Part> PART =
      (row, context) ->
          new Part(
              Columns.uuid(row, "id"),
              Columns.coded(row, "status", Status.class),
              row.getLong("revision"),
              Columns.instant(row, "first_seen"),
              Columns.instant(row, "last_checked"),
              Columns.coded(row, "programme", Programme.class),
              new DatedNotice(
                  StoredJson.read(row.getString("content"), Notice.class), Restated.read(row)));

  private final Handle handle;

  OpportunityTable(Handle handle) {
    this.handle = handle;
  }

  /** An opportunity with one of its notices; those of one opportunity follow each other. */
  private record Part(
      UUID id,
      Status status,
      long revision,
      Instant firstSeen,
      Instant lastChecked,
      Programme programme,
      DatedNotice dated) {}

  Optional<StoredOpportunity> find(UUID id) {
    return together(handle.createQuery(BY_ID).bind("id", id)).stream().findFirst();
  }

  List<StoredOpportunity> startingWith(String prefix) {
    return together(handle.createQuery(BY_PREFIX).bind("prefix", prefix + "%"));
  }

  List<StoredOpportunity> all() {
    return together(handle.createQuery(ALL));
  }

  List<StoredOpportunity> revisedAfter(long revision, int limit) {
    return handle
        .createQuery(REVISED)
        .bind("revision", revision)
        .bind("limit", limit)
        .mapTo(UUID.class)
        .stream()
        .flatMap(id -> find(id).stream())
        .toList();
  }

  /** Those that have given all their notices to another. */
  List<UUID> emptied(long after, long until) {
    return handle
        .createQuery(EMPTIED)
        .bind("after", after)
        .bind("until", until)
        .mapTo(UUID.class)
        .list();
  }

  void revise(UUID id, long revision) {
    handle.createUpdate(REVISE).bind("id", id).bind("revision", revision).execute();
  }

  private static List<StoredOpportunity> together(Query query) {
    Map<UUID, List<Part>> parts = new LinkedHashMap<>();
    query
        .map(PART)
        .forEach(part -> parts.computeIfAbsent(part.id(), id -> new ArrayList<>()).add(part));
    return parts.values().stream().map(OpportunityTable::whole).toList();
  }

  private static StoredOpportunity whole(List<Part> parts) {
    Part first = parts.getFirst();
    Merge merge = Merge.of(first.id(), parts.stream().map(Part::dated).toList());
    return new StoredOpportunity(
        new Opportunity(
            first.id(),
            merge.facts().programme().map(Fact::value).orElseGet(() -> programme(parts, merge)),
            merge.notices(),
            merge.facts(),
            first.firstSeen(),
            parts.stream().map(Part::lastChecked).max(Comparator.naturalOrder()).orElseThrow()),
        first.status(),
        first.revision());
  }

  /** The one of the leading notice's source. */
  private static Programme programme(List<Part> parts, Merge merge) {
    Notice lead = merge.notices().getFirst();
    return parts.stream()
        .filter(part -> part.dated().notice().equals(lead))
        .map(Part::programme)
        .findFirst()
        .orElseThrow();
  }

  /** Makes room for an opportunity whose notices follow. */
  void add(UUID id, String title, Instant at) {
    handle
        .createUpdate(ADD)
        .bind("id", id)
        .bind("title", Text.storable(title))
        .bind("status", Status.UNKNOWN.code())
        .bind("at", at)
        .execute();
  }

  /**
   * @param at when it has that status
   */
  void update(Opportunity opportunity, Status status, long revision, Instant at) {
    handle
        .createUpdate(UPDATE)
        .bind("id", opportunity.id())
        .bind("title", Text.storable(opportunity.title()))
        .bind("status", status.code())
        .bind("revision", revision)
        .bind("until", StatusRule.until(opportunity.facts(), at))
        .bind("rule", StatusRule.VERSION)
        .execute();
  }

  /** Those whose status the clock, or a new version of the rule, may have changed by then. */
  List<UUID> due(Instant now) {
    return handle
        .createQuery(DUE)
        .bind("rule", StatusRule.VERSION)
        .bind("now", now)
        .mapTo(UUID.class)
        .list();
  }

  /** The status was looked at, and is as it was. */
  void statusStays(Opportunity opportunity, Instant at) {
    handle
        .createUpdate(STATUS_STAYS)
        .bind("id", opportunity.id())
        .bind("until", StatusRule.until(opportunity.facts(), at))
        .bind("rule", StatusRule.VERSION)
        .execute();
  }
}
