package nl.dutchtechzone.kansenradar.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Region;

/**
 * A source as its YAML (config/sources/ID.yaml) describes it.
 *
 * @param id lower-case letters, digits and hyphens; never changes, for notices are kept under it
 * @param programme what a notice belongs to that does not say so itself
 * @param enabled whether it is read; on unless it says false
 * @param audit whether it is a register that what is known is only compared with: its calls are not
 *     taken over
 * @param languages of its pages; with exactly one, pages are not asked for theirs
 * @param area codes of regions that its calls are for when they do not say so themselves
 * @param manners pause between requests and whether private addresses may be asked
 * @param mirror a copy that is asked in the site's place
 * @param contact whom to ask when it breaks
 * @param unverified what is believed of the real pages but was never seen
 * @param read how it is read
 */
public record SourceDefinition(
    String id,
    Names names,
    Programme programme,
    Optional<Boolean> enabled,
    Optional<Boolean> audit,
    List<Language> languages,
    List<String> area,
    Schedule schedule,
    HostManners manners,
    Expectations expect,
    Optional<Mirror> mirror,
    Optional<String> contact,
    Terms terms,
    List<String> unverified,
    SourceKind read) {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public SourceDefinition {
    id = Given.words(id, "id");
    if (!ID.matcher(id).matches() || id.length() > 60) {
      throw new IllegalArgumentException(
          "'id' is " + id + ": neem kleine letters, cijfers en enkele streepjes");
    }
    names = Given.required(names, "names");
    programme = Given.required(programme, "programme");
    languages = Given.list(languages);
    area = Given.list(area);
    area.forEach(Region::new);
    schedule = schedule == null ? Schedule.DAILY : schedule;
    manners = manners == null ? HostManners.USUAL : manners;
    expect = expect == null ? Expectations.NONE : expect;
    terms = terms == null ? Terms.NOT_CHECKED : terms;
    unverified = Given.list(unverified);
    read = Given.required(read, "read");
  }

  /** Whether it is scanned. */
  public boolean isEnabled() {
    return enabled.orElse(true) && !audit.orElse(false);
  }

  /** Whether what is known is compared with it. */
  public boolean isRegister() {
    return enabled.orElse(true) && audit.orElse(false);
  }

  /** Regions that its calls are for when they do not say so themselves. */
  public List<Region> regions() {
    return area.stream().map(Region::new).toList();
  }

  /** The language of all its pages; empty when they differ or nobody said. */
  public Optional<Language> language() {
    return languages.size() == 1 ? Optional.of(languages.getFirst()) : Optional.empty();
  }
}
