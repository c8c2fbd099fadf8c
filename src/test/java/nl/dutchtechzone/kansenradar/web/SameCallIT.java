package nl.dutchtechzone.kansenradar.web;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.demo.DemoSites;
import nl.dutchtechzone.kansenradar.demo.ServedDemo;
import nl.dutchtechzone.kansenradar.match.same.Judgement;
import nl.dutchtechzone.kansenradar.match.same.Sign;
import nl.dutchtechzone.kansenradar.match.same.Verdict;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.OpportunityId;
import nl.dutchtechzone.kansenradar.store.CallPair;
import nl.dutchtechzone.kansenradar.store.StoredOpportunity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer decides which calls are one, and reads what changed in a source. */
class SameCallIT {
  private static final String PAIRS = "/werkvoorraad/dubbel";

  private static final Namesakes NAMESAKES = Namesakes.find();
  private static final Instant LATER = DemoSites.SECOND_DAY.atTime(8, 0).toInstant(ZoneOffset.UTC);

  @TempDir static Path folder;
  private static ServedDemo demo = null;
  private static Browser officer = null;

  @BeforeAll
  static void serve() throws Exception {
    demo = ServedDemo.start(folder, home -> NAMESAKES.storeIn(home, LATER));
    officer = Browser.officer(demo);
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @Test
  void aDoubtfulPairIsShownWithItsReasonsMergedAndTakenApart() throws Exception {
    List<Opportunity> calls = calls();
    Opportunity older = calls.get(0);
    Opportunity younger = calls.get(1);
    int waiting = demo.radar().deliveries.undelivered("bureau").size();
    demo.radar()
        .merges
        .ask(
            older.id(),
            younger.id(),
            new Judgement(Verdict.DOUBTFUL, 0.5, List.of(Sign.SAME_DEADLINE, Sign.OTHER_AMOUNT)),
            demo.radar().clock.instant());
    CallPair pair = demo.radar().merges.waiting().getFirst();

    String page = officer.get(PAIRS).body();
    assertThat(page)
        .contains("zelfde sluitingsdag", "ander bedrag", "/kans/" + older.id())
        .contains("/kans/" + younger.id());

    HttpResponse<String> accepted =
        officer.submit(PAIRS, PAIRS + "/" + pair.id() + "/samen", Map.of());
    assertThat(accepted.statusCode()).isEqualTo(303);
    HttpResponse<String> old = officer.get("/kans/" + younger.id());
    assertThat(old.statusCode()).isEqualTo(302);
    assertThat(old.headers().firstValue("Location").orElse("")).endsWith("/kans/" + older.id());
    assertThat(demo.radar().index.startingWith(younger.id().toString(), 2)).isEmpty();

    long merged = demo.radar().merges.merged(1).getFirst().id();
    officer.submit(PAIRS, PAIRS + "/" + merged + "/terug", Map.of());
    assertThat(officer.get("/kans/" + younger.id()).statusCode()).isEqualTo(200);
    assertThat(demo.radar().index.startingWith(younger.id().toString(), 2)).hasSize(1);
    assertThat(demo.radar().deliveries.undelivered("bureau")).hasSize(waiting);
    assertThat(demo.radar().merges.waiting()).isEmpty();

    assertThat(officer.get(PAIRS).body())
        .contains("Apart gehouden", "weer uit elkaar gehaald", "Toch dezelfde oproep", "anna");
    officer.submit(PAIRS, PAIRS + "/" + merged + "/samen", Map.of());
    assertThat(officer.get("/kans/" + younger.id()).statusCode()).isEqualTo(302);
    assertThat(officer.get(PAIRS).body()).doesNotContain("Apart gehouden");
    officer.submit(PAIRS, PAIRS + "/" + merged + "/terug", Map.of());
  }

  @Test
  void theBeginningOfAnIdLeadsToTheCall() throws Exception {
    Browser reader = new Browser(demo.site());
    String id = calls().getFirst().id().toString();

    HttpResponse<String> found = reader.get("/kans/" + id.substring(0, 8));

    assertThat(found.statusCode()).isEqualTo(302);
    assertThat(found.headers().firstValue("Location").orElse("")).endsWith("/kans/" + id);
    assertThat(reader.get("/kans/" + id.substring(0, 3)).statusCode()).isEqualTo(404);
    assertThat(reader.get("/kans/ffffffff-0").statusCode()).isEqualTo(404);
  }

  @Test
  void aBeginningThatTwoCallsHaveLetsTheReaderChoose() throws Exception {
    Browser reader = new Browser(demo.site());

    HttpResponse<String> page = reader.get("/kans/" + NAMESAKES.beginning().toUpperCase(ROOT));

    assertThat(page.statusCode()).isEqualTo(300);
    assertThat(page.body())
        .contains("Welke kans bedoelt u?", "Sportvelden verlichten", "Orgels herstellen")
        .contains("/kans/" + OpportunityId.of("snn", NAMESAKES.one()));
  }

  @Test
  void strangersDoNotDecide() throws Exception {
    Browser stranger = new Browser(demo.site());

    assertThat(stranger.get(PAIRS).statusCode()).isNotEqualTo(200);
    assertThat(stranger.post(PAIRS + "/1/samen", Map.of()).statusCode())
        .isGreaterThanOrEqualTo(300);
    assertThat(
            officer
                .submit("/bronnen", PAIRS + "/999/samen", Map.of())
                .headers()
                .firstValue("Location"))
        .hasValueSatisfying(where -> assertThat(where).contains("nietdubbel"));
  }

  @Test
  void whatChangedInASourceIsShownInItsWords() throws Exception {
    UUID changed =
        calls().stream()
            .filter(
                call ->
                    call.notices().stream()
                        .anyMatch(
                            n ->
                                demo.radar().opportunities.history(n.sourceId(), n.key()).size()
                                    > 1))
            .findFirst()
            .orElseThrow()
            .id();

    assertThat(officer.get("/kans/" + changed).body()).contains("/kans/" + changed + "/versies");
    String page = officer.get("/kans/" + changed + "/versies").body();
    assertThat(page).contains("<del>", "<ins>", "selected");
    assertThat(officer.get("/kans/" + changed + "/versies?bericht=0&van=1&tot=1").body())
        .doesNotContain("<del>");
    assertThat(officer.get("/kans/" + changed + "/versies?bericht=x&van=-1&tot=99999").statusCode())
        .isEqualTo(200);
  }

  private static List<Opportunity> calls() {
    return demo.radar().opportunities.all().stream()
        .map(StoredOpportunity::opportunity)
        .filter(Opportunity::isOffer)
        .sorted(Comparator.comparing(Opportunity::firstSeen))
        .toList();
  }
}
