package nl.dutchtechzone.kansenradar.match.same;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.FactsFixture;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Pairs of notices by title and last day; more, with all their facts, are measured beside. */
class SameCallTest {
  private static final URI SNN = URI.create("https://snn.example/subsidies/keten");
  private static final URI RVO = URI.create("https://rvo.example/keten");

  @ParameterizedTest
  @CsvFileSource(resources = "/match/same-call.csv", numLinesToSkip = 1)
  void titlesAndWindowsTell(
      String one, String other, String oneEnds, String otherEnds, String verdict, String why) {
    Judgement found =
        SameCall.judge(
            call("snn", SNN, one, oneEnds, Programme.EFRO_NOORD),
            call("drenthe", RVO, other, otherEnds, Programme.PROVINCE));

    assertThat(found.verdict().name().toLowerCase(Locale.ROOT))
        .as(why + ": " + found.signs())
        .isEqualTo(verdict);
    assertThat(
            SameCall.judge(
                    call("drenthe", RVO, other, otherEnds, Programme.PROVINCE),
                    call("snn", SNN, one, oneEnds, Programme.EFRO_NOORD))
                .signs())
        .as("the order does not matter")
        .isEqualTo(found.signs());
  }

  @Test
  void neighboursThatShareABorderRegionHaveEachTheirOwn() {
    CallSigns ems = fund("edr", "NL11", "NL13", "DE94");

    Judgement found = SameCall.judge(ems, fund("euregio", "NL21", "NL22", "DE94", "DEA3"));

    assertThat(found.verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(found.signs()).contains(Sign.OTHER_PLACE);
    assertThat(SameCall.judge(ems, fund("snn", "NL11", "NL12", "NL13")).verdict())
        .as("most of it is theirs too")
        .isEqualTo(Verdict.DOUBTFUL);
  }

  private static CallSigns fund(String source, String... places) {
    URI page = URI.create("https://" + source + ".example/kpf");
    return CallSigns.of(
        notice(source, page, "Kleinprojectenfonds", "").make(),
        Programme.INTERREG_DE_NL,
        Stream.of(places).map(Region::new).toList());
  }

  @Test
  void aLinkToTheOthersPageIsProofInAnyLanguage() {
    CallSigns dutch = call("rvo", RVO, "Circulaire ketenprojecten", "2027-09-30", Programme.RVO);
    Notice english =
        notice(
                "business",
                URI.create("https://b.example/c"),
                "Circular chain projects",
                "2027-09-30")
            .withText("Apply at https://www.rvo.example/keten/.")
            .make();

    Judgement found = SameCall.judge(dutch, CallSigns.of(english, Programme.RVO, Set.of()));

    assertThat(found.verdict()).isEqualTo(Verdict.CERTAIN);
    assertThat(found.signs()).contains(Sign.LINKED);
  }

  @Test
  void aLinkToAPageWithOtherDaysLeavesItToAPerson() {
    CallSigns call = call("rvo", RVO, "Circulaire ketenprojecten", "2027-09-30", Programme.RVO);
    Notice other =
        notice(
                "business",
                URI.create("https://b.example/c"),
                "Circulaire ketenprojecten",
                "2026-09-30")
            .withText("Zie https://rvo.example/keten")
            .make();

    assertThat(SameCall.judge(call, CallSigns.of(other, Programme.RVO, Set.of())).verdict())
        .isEqualTo(Verdict.DOUBTFUL);
  }

  @Test
  void aNumberOfOneCallIsProofAndAProjectsNumberIsNot() {
    assertThat(referred("LIFE-2027-CET-LOCAL", "Technical support", "Clean energy plans"))
        .isEqualTo(Verdict.CERTAIN);
    assertThat(
            referred(
                "HORIZON-CL6-2024-DIGI-01-101140001",
                "AGRIHUBS Open Call 1",
                "AGRIHUBS Open Call 2"))
        .isEqualTo(Verdict.DIFFERENT);
    assertThat(
            referred(
                "HORIZON-CL6-2024-DIGI-01-101140001", "Robotics for dairy", "Sensors for fields"))
        .isNotEqualTo(Verdict.CERTAIN);
  }

  private static Verdict referred(String reference, String one, String other) {
    return SameCall.judge(
            CallSigns.of(
                notice("portal", SNN, one, "2027-09-23").withReference(reference).make(),
                Programme.EU,
                Set.of()),
            CallSigns.of(
                notice("agency", RVO, other, "2027-09-23").withReference(reference).make(),
                Programme.EU,
                Set.of()))
        .verdict();
  }

  @Test
  void aSourceListsEachOfItsCallsOnce() {
    assertThat(
            SameCall.judge(
                    call("snn", SNN, "Waterstof in de keten", "2027-06-30", Programme.JTF),
                    call("snn", RVO, "Waterstof in de keten", "2027-06-30", Programme.JTF))
                .verdict())
        .isEqualTo(Verdict.DIFFERENT);
  }

  @Test
  void moneyThatWasGivenIsNoCall() {
    Notice award =
        notice("drenthe", RVO, "Waterstof in de keten", "2027-06-30").ofKind(Kind.AWARD).make();

    assertThat(
            SameCall.judge(
                    call("snn", SNN, "Waterstof in de keten", "2027-06-30", Programme.JTF),
                    CallSigns.of(award, Programme.PROVINCE, Set.of()))
                .verdict())
        .isEqualTo(Verdict.DIFFERENT);
  }

  @Test
  void whatTellsTwoApartWinsWithinAGroup() {
    List<CallSigns> group =
        List.of(
            call("snn", SNN, "Waterstof in de keten", "2027-06-30", Programme.JTF),
            call("rvo", RVO, "Waterstof in de keten 2027", "2027-06-30", Programme.JTF));

    Judgement found =
        SameCall.judge(
            group,
            List.of(
                call(
                    "drenthe",
                    URI.create("https://d.example/w"),
                    "Waterstof in de keten 2026",
                    "2027-06-30",
                    Programme.PROVINCE)));

    assertThat(found.verdict()).isEqualTo(Verdict.DIFFERENT);
  }

  @Test
  void threeNoticesOfACallBecomeOneAndADecidedPairIsLeftAlone() {
    Joining<String> joining = new Joining<>();
    joining.add(
        "a", List.of(call("snn", SNN, "Waterstof in de keten", "2027-06-30", Programme.JTF)));
    joining.add(
        "b", List.of(call("rvo", RVO, "Waterstof in de keten 2027", "2027-06-30", Programme.RVO)));
    joining.add(
        "c",
        List.of(
            call(
                "szw",
                URI.create("https://s.example/k"),
                "Regeling waterstof in de keten",
                "2027-06-30",
                Programme.JTF)));

    assertThat(joining.pairs(List.of("c", "b", "a"), (one, other) -> false))
        .extracting(Joining.Pair::older)
        .containsOnly("a");
    assertThat(joining.pairs(List.of("c", "b", "a"), (one, other) -> true)).isEmpty();
  }

  private static CallSigns call(
      String source, URI page, String title, String ends, Programme programme) {
    return CallSigns.of(notice(source, page, title, ends).make(), programme, Set.of());
  }

  private static Draft notice(String source, URI page, String title, String ends) {
    return new Draft(source, page, title, ends == null ? "" : ends, Kind.CALL, "", "");
  }

  private record Draft(
      String source,
      URI page,
      String title,
      String ends,
      Kind kind,
      String text,
      String reference) {
    Draft withText(String said) {
      return new Draft(source, page, title, ends, kind, said, reference);
    }

    Draft withReference(String number) {
      return new Draft(source, page, title, ends, kind, text, number);
    }

    Draft ofKind(Kind other) {
      return new Draft(source, page, title, ends, other, text, reference);
    }

    Notice make() {
      Facts dated = FactsFixture.of("", "", "", ends, "");
      Facts facts =
          new Facts(
              dated.programme(),
              Optional.of(reference).filter(r -> !r.isEmpty()).map(FactsFixture::fact),
              dated.timing(),
              dated.funding(),
              dated.eligibility(),
              dated.contact(),
              dated.attachments());
      return new Notice(
          source,
          page.getPath(),
          page,
          Language.NL,
          kind,
          title,
          "",
          facts,
          text,
          List.of(),
          List.of(new ArchivedPage(page, "0".repeat(64))));
    }
  }
}
