package nl.dutchtechzone.kansenradar.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import org.junit.jupiter.api.Test;

class SiftedTest {
  private static final Instant NOW = Instant.parse("2027-01-11T06:00:00Z");
  private static final Optional<Instant> YESTERDAY =
      Optional.of(Instant.parse("2027-01-10T06:00:00Z"));
  private static final String WORDS = "De subsidie voor waterstof staat open voor ondernemers.";
  private static final Facts STATED = PlausibilityTest.facts(true, Status.OPEN);

  private static Notice notice(String key, String text, Facts facts) {
    Notice one = PlausibilityTest.notice("Regeling " + key, text, facts);
    return copy(one, key, one.flags());
  }

  private static Notice copy(Notice one, String key, List<String> flags) {
    return new Notice(
        one.sourceId(),
        key,
        one.uri(),
        one.language(),
        one.kind(),
        one.title(),
        one.summary(),
        one.facts(),
        one.text(),
        flags,
        one.pages());
  }

  private static Map<String, Notice> known(String... keys) {
    Map<String, Notice> known = new HashMap<>();
    for (String key : keys) known.put(key, notice(key, WORDS + key, STATED));
    return known;
  }

  private static Harvest harvest(Notice... notices) {
    return new Harvest(
        "sample",
        NOW,
        List.of(notices),
        Set.of(),
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        1);
  }

  private static Notice edited(String key) {
    return notice(key, WORDS + key + " Verlengd.", STATED);
  }

  private static Notice emptied(String key) {
    return notice(key, WORDS + key + " Anders.", Facts.NOT_STATED);
  }

  private static List<String> believed(Sifted sifted) {
    return sifted.believed().stream().map(Notice::key).toList();
  }

  @Test
  void aPageThatWasSurelyACallDoesNotBecomeADoubtfulOne() {
    Sifted sifted =
        Sifted.of(harvest(doubted(edited("a"))), known("a"), YESTERDAY, notice -> false);
    assertThat(sifted.believed()).singleElement().isEqualTo(edited("a"));
  }

  @Test
  void aNewPageAndOneThatWasDoubtfulBeforeStayDoubtful() {
    Map<String, Notice> known = Map.of("a", doubted(notice("a", WORDS + "a", STATED)));
    Harvest harvest = harvest(doubted(edited("a")), doubted(edited("b")));
    assertThat(Sifted.of(harvest, known, YESTERDAY, notice -> false).believed())
        .extracting(Notice::flags)
        .containsOnly(List.of(Notice.DOUBTFUL));
  }

  private static Notice doubted(Notice one) {
    return copy(one, one.key(), List.of(Notice.DOUBTFUL));
  }

  @Test
  void oneOddPageKeepsNoOtherFromBeingBelieved() {
    Sifted sifted =
        Sifted.of(harvest(emptied("a"), edited("b")), known("a", "b"), YESTERDAY, n -> false);

    assertThat(believed(sifted)).containsExactly("b");
    assertThat(sifted.heldBack()).hasSize(1);
  }

  @Test
  void manyOddPagesAtOnceHoldBackTheRestButNotWhatIsNew() {
    Harvest harvest = harvest(emptied("a"), emptied("b"), edited("c"), edited("new"));

    Sifted sifted = Sifted.of(harvest, known("a", "b", "c"), YESTERDAY, n -> false);

    assertThat(believed(sifted)).containsExactly("new");
    assertThat(sifted.heldBack()).hasSize(3).last().asString().contains("ook 1 andere wijziging");
  }

  @Test
  void aSiteThatStaysOddDoesNotHideItsOtherChanges() {
    Harvest harvest = harvest(emptied("a"), emptied("b"), edited("c"));
    Optional<Instant> lastWeek = Optional.of(Instant.parse("2027-01-04T06:00:00Z"));

    Sifted sifted = Sifted.of(harvest, known("a", "b", "c"), lastWeek, n -> false);

    assertThat(believed(sifted)).containsExactly("c");
  }

  @Test
  void whatIsAgainAsItOnceWasIsBelieved() {
    Sifted sifted = Sifted.of(harvest(emptied("a")), known("a"), YESTERDAY, n -> true);

    assertThat(believed(sifted)).containsExactly("a");
    assertThat(sifted.heldBack()).isEmpty();
  }
}
