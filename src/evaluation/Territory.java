import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.match.Verdict;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Eligibility;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Funding;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.PartnerRule;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.opportunity.Timing;

/**
 * Compares verdicts on the territory with a table by hand: {@code
 * programme,stated,excluded,countries,MUNICIPALITY...,why}, a column a municipality, named as in
 * config/areas.yaml. A file, or a folder with {@code territory.csv}.
 */
final class Territory {
  private static final URI PAGE = URI.create("https://table.test/");
  private static final int FIRST_TOWN = 4;

  private Territory() {}

  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(System.getProperty("kansenradar.home", "."));
    var territory =
        new nl.dutchtechzone.kansenradar.match.Territory(
            Configuration.load(new Home(home)).areas(), java.util.Map.of());
    Path path = Path.of(arguments[0]);
    List<String> lines =
        Files.readAllLines(Files.isDirectory(path) ? path.resolve("territory.csv") : path);
    String[] head = lines.getFirst().split(",", -1);
    int cells = 0;
    int wrongInside = 0;
    int wrongOutside = 0;
    int other = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] row = line.split(",", head.length);
      for (int town = FIRST_TOWN; town < head.length - 1; town++) {
        Verdict expected = Coded.parse(Verdict.class, row[town]).orElseThrow();
        Verdict found = territory.rule(place(territory.areas(), head[town]), call(row)).verdict();
        cells++;
        if (found == expected) continue;
        System.out.println(head[town] + " | " + found.code() + " | " + line);
        if (found == Verdict.INSIDE) wrongInside++;
        else if (found == Verdict.OUTSIDE) wrongOutside++;
        else other++;
      }
    }
    ObjectNode summary = new ObjectMapper().createObjectNode();
    summary.put("cells", cells).put("wrongInside", wrongInside).put("wrongOutside", wrongOutside);
    System.out.println(summary.put("wrongConditional", other));
  }

  private static Region place(nl.dutchtechzone.kansenradar.match.Areas areas, String name) {
    return areas.places().stream()
        .filter(place -> place.name().equals(name) || place.code().code().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no place named " + name))
        .code();
  }

  private static Opportunity call(String[] row) {
    int countries = row[3].isBlank() ? 0 : Integer.parseInt(row[3]);
    Eligibility eligibility =
        new Eligibility(
            List.of(),
            List.of(),
            regions(row[1]),
            regions(row[2]),
            countries > 0
                ? Optional.of(fact(new PartnerRule(countries, countries)))
                : Optional.empty());
    Facts facts =
        new Facts(
            Optional.empty(),
            Optional.empty(),
            Timing.NOT_STATED,
            Funding.NOT_STATED,
            eligibility,
            Optional.empty(),
            List.of());
    Notice notice =
        new Notice(
            "table",
            "row",
            PAGE,
            Language.NL,
            Kind.CALL,
            "row",
            "",
            facts,
            "",
            List.of(),
            List.of(new ArchivedPage(PAGE, "0".repeat(64))));
    Programme programme = Coded.parse(Programme.class, row[0]).orElseThrow();
    return new Opportunity(
        new UUID(0, 1), programme, List.of(notice), facts, Instant.EPOCH, Instant.EPOCH);
  }

  private static List<Fact<Region>> regions(String cell) {
    if (cell.isBlank()) return List.of();
    return Arrays.stream(cell.strip().split(" ", -1))
        .map(Region::new)
        .map(Territory::fact)
        .toList();
  }

  private static <T> Fact<T> fact(T value) {
    String quote = value.toString();
    return Fact.stated(value, new Evidence(PAGE, quote, 0, quote.length()));
  }
}
