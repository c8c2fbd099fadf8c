package nl.dutchtechzone.kansenradar.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.fetch.Bytes;
import nl.dutchtechzone.kansenradar.fetch.FileArchive;
import nl.dutchtechzone.kansenradar.fetch.Page;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Attachment;
import nl.dutchtechzone.kansenradar.opportunity.Confidence;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.opportunity.Timing;
import nl.dutchtechzone.kansenradar.source.Health;
import nl.dutchtechzone.kansenradar.source.HealthState;
import nl.dutchtechzone.kansenradar.store.Database;
import nl.dutchtechzone.kansenradar.store.DatabaseSettings;
import nl.dutchtechzone.kansenradar.store.ScanResult;
import nl.dutchtechzone.kansenradar.store.ScanStore;

/** Texts that break pages which trust them, and calls that consist of nothing else. */
final class HostileTexts {
  /** Each would call {@code gekaapt()}, or break the page, feed or mail that it stands in. */
  static final List<String> ALL =
      List.of(
          "<script>gekaapt(1)</script>",
          "</script><script>gekaapt(2)</script>",
          "\"><img src=x onerror=gekaapt(3)>",
          "' autofocus onfocus='gekaapt(4)",
          "</textarea></title></style><svg onload=gekaapt(5)>",
          "javascript:gekaapt(6)//",
          "<a href=\"javascript:gekaapt(7)\">klik</a>",
          "<iframe srcdoc=\"<script>parent.gekaapt(8)</script>\"></iframe>",
          "--><!--<script>gekaapt(9)</script>",
          "]]><script>gekaapt(10)</script>",
          "${7*7} {{7*7}} #{7*7} <%= 7*7 %> @if(true)",
          "<math><mtext><style><img src=x onerror=gekaapt(11)></style></mtext></math>",
          "<base href=//evil.example/><form action=//evil.example/><button>x",
          "<meta http-equiv=refresh content=\"0;url=//evil.example\">",
          "\\u003cscript\\u003egekaapt(12)\\u003c/script\\u003e &lt;b&gt; &#x3c;script&#x3e;",
          "regel een\r\nSet-Cookie: kansenradar=gekaapt\r\n\r\n<script>gekaapt(13)</script>",
          "'; DROP TABLE opportunity; --",
          "=HYPERLINK(\"//evil.example\";\"klik\")",
          "../../../../etc/passwd",
          "\u202e omgekeerd \u2066\u200b\ufeff \u0000\u0001\u000b",
          "Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤ \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
          "losse helft \ud800 einde",
          "AND OR NOT ( \" [ TO } ~ ^ : \\ / * ? title:* -- +",
          "(".repeat(400),
          "x".repeat(4_000));

  private static final URI PAGE = URI.create("https://evil.example/a?b=%3Cscript%3E");
  private static final String SOURCE = "snn";

  private HostileTexts() {}

  /** Stores a call for each text, with the text in each of its fields, and the page it is of. */
  static void storeIn(Home home, Instant at) {
    try (Database database = Database.open(DatabaseSettings.embedded(home.data()))) {
      FileArchive archive = new FileArchive(home.pages());
      List<Notice> notices = ALL.stream().map(text -> notice(text, archive, at)).toList();
      new ScanStore(database)
          .save(
              new ScanResult(SOURCE, Programme.EFRO_NOORD, notices, Set.of(), List.of(), at),
              (added, changed) ->
                  new Health(
                      SOURCE,
                      HealthState.BROKEN,
                      String.join(" ", ALL.subList(0, 16)).replace('\r', ' '),
                      1,
                      added,
                      changed,
                      at,
                      Optional.of(at)));
    }
  }

  private static Notice notice(String text, FileArchive archive, Instant at) {
    Page page =
        Page.atHand(PAGE, "text/plain", Optional.of(StandardCharsets.UTF_8), Bytes.utf8(text), at);
    archive.keep(page);
    return new Notice(
        SOURCE,
        "vijand-" + ALL.indexOf(text),
        PAGE,
        Language.NL,
        Kind.CALL,
        text,
        text,
        facts(text),
        text + " waterstof",
        List.of(),
        List.of(new ArchivedPage(PAGE, page.sha256())));
  }

  private static Facts facts(String text) {
    Timing none = Timing.NOT_STATED;
    Timing timing =
        new Timing(
            Optional.of(fact(Status.OPEN, text)),
            none.intake(),
            none.opens(),
            none.deadlines(),
            none.earlyClose(),
            none.allocation());
    return new Facts(
        Optional.empty(),
        Optional.of(fact(text, text)),
        timing,
        Facts.NOT_STATED.funding(),
        Facts.NOT_STATED.eligibility(),
        Optional.of(fact(text, text)),
        List.of(
            fact(new Attachment(URI.create("javascript:gekaapt(14)"), text), text),
            fact(new Attachment(URI.create("data:text/html,%3Cscript%3E"), text), text)));
  }

  private static <T> Fact<T> fact(T value, String quote) {
    return new Fact<>(
        value, new Evidence(PAGE, quote, 0, quote.length()), Confidence.HIGH, List.of());
  }
}
