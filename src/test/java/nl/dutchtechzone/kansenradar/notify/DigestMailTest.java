package nl.dutchtechzone.kansenradar.notify;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.source.AuditResult;
import nl.dutchtechzone.kansenradar.source.HealthState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestMailTest {
  private static final Pattern ATTRIBUTE = Pattern.compile("(?:href|src|background)=\"([^\"]*)\"");

  private final DigestMail mail =
      new DigestMail(Samples.SENDER, Optional.empty(), Samples.NAMES, DigestRules.USUAL);

  private Rendition render(Digest digest) {
    return mail.render(digest, Samples.BUREAU);
  }

  private static Digest of(Offer... offers) {
    return new DigestComposer(DigestRules.USUAL)
        .compose(
            Samples.WEEK,
            List.of(offers).stream().map(offer -> Samples.fresh(1, offer)).toList(),
            List.of(offers),
            List.of(Samples.source("SNN", HealthState.QUIET, "12 gelezen.")),
            Samples.NOW);
  }

  private static MimeMessage parse(String eml) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(eml.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String words(String html) {
    return html.replaceAll("(?s)<style>.*?</style>", " ")
        .replaceAll("<[^>]+>", " ")
        .replace("&amp;", "&")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replaceAll("\\s+", " ");
  }

  @Test
  void theSubjectCounts() {
    assertThat(render(Samples.digest()).subject())
        .isEqualTo("Kansenradar week 11: 3 nieuw, 2 gewijzigd, 2 sluiten binnenkort");
  }

  @Test
  void aWeekWithoutNewsIsToldToo() {
    Rendition quiet = render(of());

    assertThat(quiet.subject()).isEqualTo("Kansenradar week 11: niets nieuws");
    assertThat(quiet.text()).contains("niets nieuws en niets gewijzigd", "SNN", "12 gelezen.");
    assertThat(quiet.html()).contains("niets nieuws en niets gewijzigd", "SNN", "12 gelezen.");
  }

  @Test
  void aCardTellsWhenWhoHowMuchWhereAndWhy() {
    String text = render(Samples.digest()).text().replace('\u00a0', ' ').replaceAll("\\s+", " ");

    assertThat(text)
        .contains(
            "JTF Waterstof: van proef naar productie",
            "Deadline: wo 30 juni 2027, 17.00 uur (nog 107 dagen)",
            "Wie: mkb, kennisinstelling",
            "€ 25.000 tot € 350.000 per project; 25 tot 45% van de kosten; budget € 4,75 mln",
            "Waar: binnen het gebied van DTZ (hele regio: gemeente Emmen)",
            "Waarom: Waterstof (waterstof, elektrolyse); minder passend: tijd (nog 10 dagen)",
            "https://www.example.org/subsidies/call",
            "gecontroleerd bij de bron op ma 15 maart 2027, 06.00 uur",
            "Deadline verschoven: do 1 juli 2027, 17.00 uur → wo 1 september 2027, 17.00 uur");
  }

  @Test
  void aChangeComesWithTheWordsOfThePageBeforeAndAfter() {
    Rendition both = render(Samples.digest());

    assertThat(both.text().replaceAll("\\s+", " "))
        .contains("\"was: 2027-07-01T17:00\" → \"is: 2027-09-01T17:00\"");
    assertThat(both.html()).contains("<q>was: 2027-07-01T17:00</q> → <q>is: 2027-09-01T17:00</q>");
  }

  @Test
  void whatTheSourcesOfACallSayDifferentlyIsToldOnItsCard() {
    Opportunity call = Samples.opportunity("Waterstof", Kind.CALL, closing(6));
    Notice other = Samples.opportunity("Waterstof elders", Kind.CALL, closing(9)).lead();
    Opportunity both =
        new Opportunity(
            call.id(),
            call.programme(),
            List.of(call.lead(), other),
            call.facts(),
            call.firstSeen(),
            call.lastChecked());

    String text =
        render(of(new Offer(both, Status.OPEN, Samples.assessment(0.9))))
            .text()
            .replaceAll("\\s+", " ");

    assertThat(text)
        .contains("Let op, bronnen verschillen: deadline: wo 30 juni 2027, 17.00 uur (example.org)")
        .contains("of do 30 september 2027, 17.00 uur (example.org)");
  }

  private static Facts closing(int month) {
    return Samples.facts(Samples.closing(Samples.deadline(LocalDate.of(2027, month, 30))));
  }

  @Test
  void whatIsNotStatedIsSaidSo() {
    String text = render(of(Samples.offer("Vaag", Status.OPEN, 1, Facts.NOT_STATED))).text();

    assertThat(text)
        .contains("Deadline: niet vermeld", "Wie: niet vermeld", "Hoeveel: niet vermeld");
  }

  @Test
  void troubleWithSourcesIsToldFirstAndInTheFoot() {
    String text = render(Samples.digest()).text().replaceAll("\\s+", " ");

    assertThat(text)
        .contains("!! Let op: 2 bronnen zijn niet goed gelezen: Provincie Drenthe, Interreg");
    assertThat(text.indexOf("- Provincie Drenthe | niet gelezen. De server antwoordt met 403."))
        .isGreaterThan(text.indexOf("Alle overige"))
        .isLessThan(text.indexOf("- RVO | gelezen, geen nieuws."));
    assertThat(text).contains("Laatst goed gelezen op ma 8 maart 2027, 07.00 uur.");
  }

  @Test
  void textAndHtmlSayTheSame() {
    Letter letter =
        new DigestLetter(
                Samples.digest(),
                Samples.BUREAU,
                Optional.empty(),
                Samples.NAMES,
                DigestRules.USUAL)
            .write();
    Rendition both = new Press().set(letter);
    String html = words(both.html()).replace(" ", "");
    String text = both.text().replaceAll("\\s", "");

    List<String> said = said(letter);
    assertThat(said).hasSizeGreaterThan(60);
    for (String words : said) {
      assertThat(html).contains(words.replaceAll("\\s", ""));
      assertThat(text).contains(words.replaceAll("\\s", ""));
    }
  }

  /** All that a letter says, piece by piece. */
  private static List<String> said(Letter letter) {
    List<String> said = new ArrayList<>(letter.figures());
    said.add(letter.heading());
    said.add(letter.subheading());
    letter.warning().ifPresent(said::add);
    for (Letter.Part part : letter.parts()) {
      said.add(part.heading());
      part.note().ifPresent(said::add);
      part.lines().forEach(line -> said.addAll(List.of(line.title(), line.note())));
      for (Letter.Card card : part.cards()) {
        said.addAll(List.of(card.title(), card.summary(), card.checked()));
        card.badges().forEach(badge -> said.add(badge.text()));
        card.shifts().forEach(s -> said.addAll(List.of(s.what(), s.before(), s.after())));
        card.rows().forEach(row -> said.addAll(row.lines()));
      }
    }
    for (Letter.Table table : letter.tables()) {
      said.add(table.heading());
      table.rows().forEach(row -> said.add(row.name()));
      table.rows().forEach(row -> said.addAll(row.cells()));
    }
    letter.footer().forEach(note -> said.add(note.text()));
    return said;
  }

  @Test
  void textLinesAreShort() {
    assertThat(render(Samples.digest()).text().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(76));
  }

  /** What a page could hide in its words. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</td></tr></table><form action=https://evil.example>",
        "<!-- --><a href=\"javascript:alert(1)\">x</a>",
        "Subject\r\nBcc: all@example.org",
        "\u202Etxt.exe\u2066 <b>",
        "{{7*7}} ${7*7} @if(true)x@endif",
      })
  void textOfAPageStaysText(String evil) {
    Digest digest =
        new DigestComposer(DigestRules.USUAL)
            .compose(
                Samples.WEEK,
                List.of(),
                List.of(Samples.open(evil + " waterstof", 0.9, LocalDate.of(2027, 3, 20))),
                List.of(Samples.source(evil, HealthState.BROKEN, evil)),
                Samples.NOW);

    Rendition rendition = render(digest);

    assertThat(rendition.html())
        .doesNotContain(
            "<script", "<img src=x", "<form", "<b>", "onerror=alert(1)>", "\u202E", "\u2066");
    assertThat(words(rendition.html())).contains(Letter.plain(evil).replace("<!-- -->", ""));
    assertThat(rendition.text()).doesNotContain("\r", "\u202E", "49");
    assertThat(rendition.html()).doesNotContain("49;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://example.org/x",
        "mailto:x@example.org"
      })
  void onlyWebPagesAreLinked(String address) {
    Rendition rendition = render(of(at(URI.create(address))));

    assertThat(rendition.html()).doesNotContain(address).contains("Ergens");
    assertThat(rendition.text()).doesNotContain(address).contains("Ergens");
  }

  private static Offer at(URI uri) {
    Notice notice =
        new Notice(
            "bron",
            "1",
            uri,
            Language.NL,
            Kind.CALL,
            "Ergens",
            "",
            Facts.NOT_STATED,
            "",
            List.of(),
            List.of(new ArchivedPage(uri, "0".repeat(64))));
    return new Offer(
        new Opportunity(
            UUID.nameUUIDFromBytes(uri.toString().getBytes(StandardCharsets.UTF_8)),
            Programme.OTHER,
            List.of(notice),
            Facts.NOT_STATED,
            Samples.NOW,
            Samples.NOW),
        Status.OPEN,
        Samples.assessment(0.5));
  }

  @Test
  void nothingIsFetchedWhenTheMailIsOpened() {
    String html = render(Samples.digest()).html();

    assertThat(html).doesNotContain("<link", "@import", "url(", "@font-face", "<script");
    assertThat(ATTRIBUTE.matcher(html).results().map((MatchResult found) -> found.group(1)))
        .isNotEmpty()
        .allMatch(
            link ->
                link.equals("https://www.example.org/subsidies/call")
                    || link.equals("cid:tijdlijn"));
  }

  @Test
  void aLongAddressBreaksRatherThanWidensTheMailOnATelephone() {
    assertThat(render(Samples.digest()).html())
        .containsPattern("<table[^>]*class=\"sheet\"[^>]*word-break:break-word");
  }

  @Test
  void layoutTablesAreNoTablesForScreenReaders() {
    String html = render(Samples.digest()).html();

    assertThat(html).startsWith("<!doctype html>").contains("<html lang=\"nl\"");
    for (MatchResult table : Pattern.compile("<table([^>]*)>").matcher(html).results().toList()) {
      assertThat(table.group(1))
          .containsAnyOf("role=\"presentation\"", "class=\"facts\"", "class=\"listing\"");
    }
    assertThat(html).contains("scope=\"row\"", "scope=\"col\"", "<h1", "<h2", "<h3");
  }

  @Test
  void theMessageIsMultipartWithThePlainestFirst() throws Exception {
    OutgoingMail outgoing = mail.write(Samples.digest(), Samples.BUREAU);
    MimeMessage message = parse(outgoing.eml());
    MimeMultipart parts = (MimeMultipart) message.getContent();

    assertThat(message.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
    MimeMultipart related = (MimeMultipart) parts.getBodyPart(1).getContent();
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("multipart/related");
    assertThat(related.getBodyPart(0).getContentType()).isEqualTo("text/html; charset=UTF-8");
    assertThat(related.getBodyPart(1).getContentType()).startsWith("image/png");
    assertThat(related.getBodyPart(1).getHeader("Content-ID")).containsExactly("<tijdlijn>");
    assertThat(((String) parts.getBodyPart(0).getContent()).replace("\r\n", "\n"))
        .isEqualTo(render(Samples.digest()).text());
    assertThat(HtmlPart.of(outgoing.eml().getBytes(StandardCharsets.US_ASCII)))
        .map(html -> html.replace("\r\n", "\n"))
        .as("to be looked at by itself, with its picture in it")
        .contains(outgoing.html());
  }

  @Test
  void theHeadersAreThoseOfAListThatNobodyAnswersByMachine() throws Exception {
    OutgoingMail outgoing = mail.write(Samples.digest(), Samples.BUREAU);
    MimeMessage message = parse(outgoing.eml());

    assertThat(outgoing.messageId()).isEqualTo("<digest.2027-W11.bureau@radar.example.org>");
    assertThat(message.getHeader("Message-ID")).containsExactly(outgoing.messageId());
    assertThat(message.getHeader("List-Id")).containsExactly("<digest.radar.example.org>");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getHeader("Reply-To")).containsExactly("bureau@example.org");
    assertThat(message.getHeader("MIME-Version")).containsExactly("1.0");
    assertThat(message.getHeader("Date")).containsExactly("Mon, 15 Mar 2027 07:00:00 +0100 (CET)");
    assertThat(message.getSubject()).isEqualTo(outgoing.subject());
  }

  @Test
  void theMessageIsSevenBitWithShortLines() {
    String eml = mail.write(Samples.digest(), Samples.BUREAU).eml();

    assertThat(eml.chars()).allMatch(c -> c < 128);
    assertThat(eml.split("\r\n", -1)).allSatisfy(line -> assertThat(line).hasSizeLessThan(100));
    assertThat(eml.replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Test
  void aRepeatIsTheSameToTheLastByte() {
    assertThat(mail.write(Samples.digest(), Samples.BUREAU))
        .isEqualTo(mail.write(Samples.digest(), Samples.BUREAU));
  }

  @Test
  void aBusyWeekStaysBelowWhatGmailCutsOff() {
    Offer[] offers =
        IntStream.range(0, 40)
            .mapToObj(i -> Samples.open("Call " + i, i / 40.0, LocalDate.of(2027, 12, 1)))
            .toArray(Offer[]::new);

    int bytes = render(of(offers)).html().getBytes(StandardCharsets.UTF_8).length;

    // Gmail shows 102 KiB of a message and hides the rest.
    assertThat(bytes).isLessThan(102 * 1024);
  }

  @Test
  void namesInEveryScriptArriveWhole() throws Exception {
    Recipient recipient =
        new Recipient(
            "partner-1",
            Recipient.Kind.PARTNER,
            "Jörg \"de Boer\" <Müller>, Łódź",
            "anna@example.com",
            Language.NL,
            Samples.BUREAU.profile());

    MimeMessage message = parse(mail.write(Samples.digest(), recipient).eml());

    assertThat(message.getAllRecipients()).hasSize(1);
    assertThat(Optional.of(message.getAllRecipients()[0]))
        .get()
        .extracting("personal", "address")
        .containsExactly("Jörg \"de Boer\" <Müller>, Łódź", "anna@example.com");
  }

  @Test
  void thePictureSaysInWordsWhatItShows() throws Exception {
    Rendition rendition = render(Samples.digest());
    String text = rendition.text().replaceAll("\\s+", " ");

    assertThat(text).contains("Deadlines per week. week van ", "week van 29 mrt: 2");
    assertThat(rendition.html()).contains("src=\"cid:tijdlijn\"", "alt=\"Deadlines per week.");
    var image =
        javax.imageio.ImageIO.read(new ByteArrayInputStream(rendition.picture().get().png()));
    assertThat(image.getWidth()).isEqualTo(2 * 592);
  }

  @Test
  void fourHundredNewCallsAllArrive() {
    Offer[] offers =
        IntStream.range(0, 400)
            .mapToObj(
                i -> Samples.open("Regeling nr. " + i + ";", i / 400.0, LocalDate.of(2027, 12, 1)))
            .toArray(Offer[]::new);

    Rendition rendition = render(of(offers));

    assertThat(rendition.subject()).contains("400 nieuw");
    for (int i = 0; i < 400; i++) {
      assertThat(rendition.text()).contains("Regeling nr. " + i + ";");
      assertThat(rendition.html()).contains("Regeling nr. " + i + ";");
    }
    assertThat(rendition.text().indexOf("Regeling nr. 399;"))
        .isLessThan(rendition.text().indexOf("Regeling nr. 5;"));
  }

  @Test
  void theBureauReadsWhoIsNotReachedWhatIsWrongAndWhatIsPutAside() {
    Desk desk =
        new Desk(
            List.of(new Desk.Unreached("Jansen <b>", "550 no such user", Samples.NOW)),
            List.of(new Desk.Report("JTF Waterstof", "Pieters BV", "de datum is 1 mei")),
            List.of(
                audited("Register A", 40, 12, "Gemiste <b>oproep</b>"),
                audited("Register B", 30, 9),
                audited("Register C", 0, 0)),
            2);

    String text = render(Samples.digest().with(desk)).text().replaceAll("\\s+", " ");

    assertThat(text)
        .contains("Partners die geen mail meer krijgen", "Jansen <b>", "550 no such user")
        .contains("Volgens lezers klopt dit niet", "Pieters BV: de datum is 1 mei")
        .contains("Register A", "12 vergeleken, 1 niet bekend: Gemiste <b>oproep</b>")
        .contains("9 vergeleken, alle bekend", "Dit register was niet te lezen")
        .contains("2 kansen heeft u weggelegd");
  }

  private static Desk.Audited audited(String name, int read, int compared, String... missed) {
    return new Desk.Audited(
        name,
        new AuditResult(
            name,
            Samples.NOW,
            read,
            compared,
            Stream.of(missed)
                .map(title -> new AuditResult.Missed(title, URI.create("https://r.example/")))
                .toList()));
  }
}
