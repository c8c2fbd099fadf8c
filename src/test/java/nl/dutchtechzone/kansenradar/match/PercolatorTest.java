package nl.dutchtechzone.kansenradar.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.search.Calls;
import nl.dutchtechzone.kansenradar.search.Configured;
import nl.dutchtechzone.kansenradar.search.StandingQueries;
import org.junit.jupiter.api.Test;

class PercolatorTest {
  private static final Instant NOW = Instant.parse("2026-11-24T11:00:00Z");
  private static final int PROFILES = 4_000;
  private static final List<String> PLACES =
      List.of("GM0114", "GM0109", "GM0118", "GM0160", "GM1681", "NL13", "NL21", "DE94", "GM9999");
  private static final List<String> WORDS =
      List.of(
          "waterstof",
          "Wasserstoff*",
          "*stoff",
          "*netz*",
          "ICT",
          "groene waterstof",
          "elektrolyse",
          "hout",
          "transport",
          "scholing",
          "opleid*",
          "digital*",
          "tulpenbol");

  private static final List<String> QUERIES =
      List.of(
          "waterstof",
          "hydrogen -vrachtwagens",
          "-waterstof",
          "NOT (waterstof OR thema:logistiek)",
          "thema:htsm OR aanvrager:mkb",
          "programma:jtf status:open",
          "deadline:<2027-01-01",
          "regio:emmen digitalisering",
          "regio:GM0114 AND aanvrager:gemeente",
          "taal:duits bron:elders",
          "\"circulair bouwen\" OR scholing",
          "wasserst*",
          "(hout OR holz) -programma:eu",
          "innovatie mkb samenwerking energie",
          "Wasserstofftankstelle",
          "transport AND (nederland OR logistik) -beton",
          "bedrag:>100000 OR opleiding");

  private final Themes themes = Configured.read("themes.yaml", Themes.class);
  private final Territory territory =
      new Territory(
          Configured.read("areas.yaml", Areas.class),
          Map.of("drenthe", List.of(new Region("NL13"))));
  private final Assessor assessor = new Assessor(new ThemeMatcher(themes), territory);
  private final Fitting fitting =
      new Fitting(
          territory, new IndexEntries(themes, territory), new StandingQueries(Configured.words()));
  private final Random random = new Random(20261124);

  @Test
  void itFindsForThousandsOfProfilesWhatAskingEachOneFinds() throws IOException {
    Map<String, Profile> profiles = new LinkedHashMap<>();
    for (int i = 0; i < PROFILES; i++) profiles.put("p" + i, profile());
    int found = 0;
    try (Percolator percolator = new Percolator(fitting, profiles)) {
      for (Opportunity call : calls()) {
        Assessment assessment = assessor.assess(call, NOW);
        Set<String> expected = new TreeSet<>();
        profiles.forEach(
            (id, profile) -> {
              if (fitting.fits(profile, call, assessment).fits()) expected.add(id);
            });
        assertThat(percolator.fitting(call, assessment)).as(call.title()).isEqualTo(expected);
        found += expected.size();
      }
    }
    assertThat(found).as("enough to compare").isGreaterThan(PROFILES);
  }

  @Test
  void nobodyHearsOfNewsAndWithoutProfilesNobodyHears() {
    Opportunity news = Calls.call("Nieuws", "tekst").kind(Kind.NEWS).make();
    Opportunity call = Calls.call("Oproep", "tekst").make();
    try (Percolator all = new Percolator(fitting, Map.of("all", Profile.ALL));
        Percolator none = new Percolator(fitting, Map.of())) {
      assertThat(all.fitting(news, assessor.assess(news, NOW))).isEmpty();
      assertThat(all.fitting(call, assessor.assess(call, NOW))).containsExactly("all");
      assertThat(none.fitting(call, assessor.assess(call, NOW))).isEmpty();
    }
  }

  @Test
  void aProfileThatCannotBeUsedSaysWhyAndWhatToDo() {
    Profile wrong =
        new Profile(
            List.of("hydrogen", "bakfietsen"),
            List.of("waterstof", "**"),
            Optional.of("\"waterstof deadline:ooit kleur:rood"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            7);
    assertThat(wrong.problems(themes))
        .extracting(problem -> problem.in(Language.NL))
        .containsExactly(
            "thema bakfietsen staat niet in config/themes.yaml",
            "'**' is geen woord: schrijf er een met letters of cijfers",
            "Een aanhalingsteken is niet gesloten; gelezen tot het eind.",
            "de minimumscore is 7.0: kies een getal van 0 tot en met 1");
    assertThat(Profile.ALL.problems(themes)).isEmpty();
  }

  private Profile profile() {
    return new Profile(
        some(themes.themes().stream().map(Theme::id).toList(), 3),
        some(WORDS, 3),
        one(QUERIES),
        some(List.of(Language.values()), 2),
        one(List.of(ApplicantType.values())),
        one(PLACES).map(Region::new),
        random.nextInt(3) == 0 ? some(List.of(Programme.values()), 4) : List.of(),
        random.nextInt(2) * random.nextInt(101) / 100.0);
  }

  private <T> List<T> some(List<T> values, int most) {
    List<T> chosen = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      chosen.add(values.get(random.nextInt(values.size())));
    }
    return random.nextBoolean() ? chosen : List.of();
  }

  private <T> Optional<T> one(List<T> values) {
    return some(values, 1).stream().findFirst();
  }

  /** The project's own labelled calls, each with facts drawn at random. */
  private List<Opportunity> calls() throws IOException {
    List<Opportunity> calls = new ArrayList<>();
    for (Language language : List.of(Language.NL, Language.DE)) {
      List<String> lines =
          Files.readAllLines(Path.of("src/evaluation/cases", language.code() + ".jsonl"));
      for (String line : lines) {
        JsonNode written = new ObjectMapper().readTree(line);
        if (random.nextInt(3) > 0) continue;
        calls.add(call(written.get("title").asText(), written.get("text").asText(), language));
      }
    }
    assertThat(calls).hasSizeGreaterThan(20);
    return calls;
  }

  private Opportunity call(String title, String text, Language language) {
    Calls call =
        Calls.call(title, text)
            .in(language)
            .of(Programme.values()[random.nextInt(Programme.values().length)])
            .from(random.nextBoolean() ? "drenthe" : "elders")
            .forApplicants(some(List.of(ApplicantType.values()), 3).toArray(ApplicantType[]::new))
            .inAreas(some(PLACES, 2).toArray(String[]::new))
            .notInAreas(some(PLACES, 1).toArray(String[]::new))
            .closes(random.nextBoolean() ? "2027-02-10" : "2026-11-26");
    return (random.nextInt(4) == 0 ? call.countries(2) : call).make();
  }
}
