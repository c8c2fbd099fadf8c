package nl.dutchtechzone.kansenradar.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.search.Calls;
import nl.dutchtechzone.kansenradar.search.Configured;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TerritoryTest {
  private static final List<String> TOWNS =
      List.of("GM0114", "GM0109", "GM0118", "GM0160", "GM1681");
  private static final List<ApplicantType> APPLICANTS =
      List.of(
          ApplicantType.SME,
          ApplicantType.LARGE_ENTERPRISE,
          ApplicantType.KNOWLEDGE_INSTITUTION,
          ApplicantType.MUNICIPALITY,
          ApplicantType.NONPROFIT,
          ApplicantType.INDIVIDUAL);

  private final Territory territory =
      new Territory(Configured.read("areas.yaml", Areas.class), Map.of());

  /** Written by hand from the programmes' own words; who applies makes no difference to where. */
  @TestFactory
  Stream<DynamicTest> theTruthTableHolds() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/match/territory.csv")).stream()
        .skip(1)
        .flatMap(this::row);
  }

  private Stream<DynamicTest> row(String line) {
    String[] cells = line.split(",", 10);
    List<DynamicTest> tests = new ArrayList<>();
    for (ApplicantType applicant : APPLICANTS) {
      Opportunity call = call(cells, applicant);
      for (int town = 0; town < TOWNS.size(); town++) {
        Region place = new Region(TOWNS.get(town));
        Verdict expected = Coded.parse(Verdict.class, cells[4 + town]).orElseThrow();
        String name = line + " / " + place + " / " + applicant.code();
        tests.add(
            DynamicTest.dynamicTest(
                name,
                () -> {
                  Ruling ruling = territory.rule(place, call);
                  assertThat(ruling.verdict()).isEqualTo(expected);
                  assertThat(ruling.because()).isNotBlank();
                }));
      }
    }
    return tests.stream();
  }

  private static Opportunity call(String[] cells, ApplicantType applicant) {
    Calls call =
        Calls.call("Oproep", "tekst")
            .of(Coded.parse(Programme.class, cells[0]).orElseThrow())
            .forApplicants(applicant)
            .inAreas(codes(cells[1]))
            .notInAreas(codes(cells[2]));
    int countries = Integer.parseInt(cells[3]);
    return (countries > 0 ? call.countries(countries) : call).make();
  }

  private static String[] codes(String cell) {
    return cell.isBlank() ? new String[0] : cell.split(" ", -1);
  }

  /** So that a new programme does not slip past the table. */
  @ParameterizedTest
  @EnumSource(Programme.class)
  void theTableHasEveryProgramme(Programme programme) throws IOException {
    assertThat(Files.readAllLines(Path.of("src/test/resources/match/territory.csv")))
        .anyMatch(line -> line.startsWith(programme.code() + ","));
  }

  @Test
  void thePagesOwnWordsAreGivenAndElseTheFundsRule() {
    Opportunity drenthe = Calls.call("a", "b").of(Programme.PROVINCE).inAreas("NL13").make();
    assertThat(territory.rule(new Region("GM0114"), drenthe))
        .isEqualTo(new Ruling(Verdict.INSIDE, "woorden over NL13", "areas"));
    Opportunity jtf = Calls.call("a", "b").of(Programme.JTF).inAreas("NL13").make();
    assertThat(territory.rule(new Region("GM0109"), jtf).because())
        .isEqualTo("JTF is er voor de provincie Groningen en de gemeente Emmen");
  }

  @Test
  void aProvinceOfWhichOneTownIsInsideMayTakePart() {
    Opportunity jtf = Calls.call("a", "b").of(Programme.JTF).make();
    assertThat(territory.rule(new Region("NL13"), jtf).verdict()).isEqualTo(Verdict.CONDITIONAL);
    assertThat(territory.rule(new Region("NL11"), jtf).verdict()).isEqualTo(Verdict.INSIDE);
    assertThat(territory.rule(new Region("NL114"), jtf).verdict()).isEqualTo(Verdict.INSIDE);
    assertThat(territory.rule(new Region("DE94"), jtf).verdict()).isEqualTo(Verdict.OUTSIDE);
  }

  @Test
  void theHomeRegionHasTheBestVerdictOfItsTowns() {
    Opportunity oost = Calls.call("a", "b").of(Programme.EFRO_OOST).make();
    assertThat(territory.ruleHome(oost).verdict()).isEqualTo(Verdict.INSIDE);
    assertThat(territory.home(oost, Verdict.INSIDE)).containsExactly(new Region("GM0160"));
  }

  @Test
  void aHomeTownThatNobodyKnowsIsRefusedWithTheRemedy() {
    assertThatThrownBy(() -> Configured.bind("home: [GM0001]\nplaces: []\nfunds: []", Areas.class))
        .hasMessageContaining("GM0001 van home staat niet onder places: zet haar erbij");
  }

  private Territory withSources() {
    return new Territory(
        territory.areas(),
        Map.of(
            "overijssel",
            List.of(new Region("NL21")),
            "drenthe",
            List.of(new Region("NL13")),
            "land",
            List.of(new Region("DE"))));
  }

  private static Calls provincial(String source) {
    return Calls.call("a", "b").of(Programme.PROVINCE).from(source);
  }

  @Test
  void aCallWithoutAnAreaHasThatOfItsSourceAndSaysSo() {
    Ruling emmen = withSources().rule(new Region("GM0114"), provincial("overijssel").make());
    Ruling hardenberg = withSources().rule(new Region("GM0160"), provincial("overijssel").make());
    assertThat(emmen.verdict()).isEqualTo(Verdict.OUTSIDE);
    assertThat(hardenberg)
        .isEqualTo(new Ruling(Verdict.INSIDE, "gebied van de bron: Overijssel", "source"));
    assertThat(withSources().rule(new Region("NL"), provincial("drenthe").make()).verdict())
        .isEqualTo(Verdict.CONDITIONAL);
    assertThat(withSources().breadth(provincial("land").make())).isEqualTo(Breadth.NATIONAL);
  }

  @Test
  void whatTheCallOrItsFundSaysGoesBeforeTheSource() {
    Region emmen = new Region("GM0114");
    Opportunity stated = provincial("overijssel").inAreas("NL13").make();
    assertThat(withSources().rule(emmen, stated).field()).isEqualTo("areas");
    assertThat(withSources().rule(emmen, stated).verdict()).isEqualTo(Verdict.INSIDE);
    Opportunity lawful = provincial("overijssel").of(Programme.JTF).make();
    assertThat(withSources().rule(emmen, lawful).field()).isEqualTo("programme");
    Opportunity excluded = provincial("drenthe").notInAreas("GM0114").make();
    assertThat(withSources().rule(emmen, excluded).verdict()).isEqualTo(Verdict.OUTSIDE);
  }

  @Test
  void aForeignSourceIsOutsideUnlessAPartnerFromElsewhereIsNeeded() {
    Region emmen = new Region("GM0114");
    assertThat(withSources().rule(emmen, provincial("land").make()).verdict())
        .isEqualTo(Verdict.OUTSIDE);
    assertThat(withSources().rule(emmen, provincial("land").countries(2).make()).verdict())
        .isEqualTo(Verdict.CONDITIONAL);
  }

  @Test
  void anUnknownSourceSaysNothing() {
    assertThat(withSources().rule(new Region("GM0114"), provincial("elders").make()).because())
        .isEqualTo("gebied niet vermeld");
  }
}
