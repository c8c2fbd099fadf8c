package nl.dutchtechzone.kansenradar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import org.junit.jupiter.api.Test;

class ReadableTextTest {
  private static String text(String markup) {
    return ReadableText.of(new Content.Html(markup));
  }

  @Test
  void eachBlockIsALineAndWhiteSpaceIsOneSpace() {
    assertThat(text("<h1>Een\n  titel</h1><p>Twee&nbsp;woorden <b>en</b> meer<br>regel</p>"))
        .isEqualTo("Een titel\nTwee woorden en meer\nregel\n");
  }

  @Test
  void aTableRowIsOneLineWithItsCellsApart() {
    assertThat(text("<table><tr><th>Budget</th><td><p>€ 5</p></td></tr></table>"))
        .isEqualTo("Budget | € 5\n");
  }

  @Test
  void labelAndValueInTwoSpansDoNotStickTogether() {
    assertThat(text("<div><span>Deadline</span><span>1 mei</span></div>"))
        .isEqualTo("Deadline 1 mei\n");
  }

  @Test
  void menusScriptsCookiesAndHiddenPartsAreLeftOut() {
    assertThat(
            text(
                "<nav>menu</nav><script>x</script><div id='cookie-consent'>cookies</div><p"
                    + " hidden>a</p><p style='display: none'>b</p><footer>f</footer><p>inhoud</p>"))
        .isEqualTo("inhoud\n");
  }

  @Test
  void aListOfNothingButLinksIsAMenuUnlessItLeadsToDocuments() {
    String items = "<li><a href='/1'>een</a></li><li><a href='/2'>twee</a></li>".repeat(2);
    assertThat(text("<p>x</p><ul>" + items + "</ul>")).isEqualTo("x\n");
    assertThat(text("<p>x</p><ul>" + items + "<li><a href='/r.pdf'>regeling</a></li></ul>"))
        .contains("een", "regeling");
  }

  @Test
  void shortLinksSideBySideAreAMenuButCardsAreNot() {
    String link = "<a href='/1'>Over ons</a> ";
    assertThat(text("<p>x</p><div>" + link.repeat(4) + "</div>")).isEqualTo("x\n");
    String card = "<a href='/1'><h3>Regeling</h3></a>";
    assertThat(text("<p>x</p><div>" + card.repeat(4) + "</div>")).contains("Regeling");
  }

  @Test
  void foldedAnswersAreReadWithTheirQuestions() {
    assertThat(
            text(
                "<h3><button aria-expanded=false>Tot wanneer?</button></h3><div role=region"
                    + " style='display: none'>1 mei 2027</div><div hidden>venster</div>"))
        .isEqualTo("Tot wanneer?\n1 mei 2027\n");
  }

  @Test
  void otherPagesUnderTheirHeadingAreLeftOutUpToTheEndOfTheirBlock() {
    assertThat(
            text(
                "<div><h2>Lees ook</h2><p>Andere regeling, 1 mei</p></div><p>x</p>"
                    + "<h2>Zie ook</h2><p>nog een</p><h2>Budget</h2><p>€ 5</p>"))
        .isEqualTo("x\nBudget\n€ 5\n");
    assertThat(text("<div><h2>Zie ook</h2><a href='/r.pdf'>regeling</a></div>"))
        .contains("regeling");
  }

  @Test
  void theFootOfASiteIsLeftOutButNotThatOfACard() {
    assertThat(
            text(
                "<div class=card><div class=card-footer>1 mei</div></div>"
                    + "<div id=footer>Raadhuisplein 1</div>"))
        .isEqualTo("1 mei\n");
  }

  @Test
  void aQuestionMarkAloneIsATooltip() {
    assertThat(text("<p>12 september 2027 ?</p><p>Voor wie?</p>"))
        .isEqualTo("12 september 2027\nVoor wie?\n");
  }

  @Test
  void theMainElementWithTheTitleIsTheContent() {
    assertThat(text("<div>reclame</div><main><h1>T</h1><p>x</p></main>")).isEqualTo("T\nx\n");
    assertThat(text("<h1>T</h1><main><p>x</p></main>")).isEqualTo("T\nx\n");
  }

  @Test
  void aSourceMayNameTheContentItself() {
    ExtractHints hints = new ExtractHints(Optional.of(new Selector("#c")), Map.of());
    assertThat(ReadableText.of(new Content.Html("<p>a</p><div id=c>b</div>"), hints))
        .isEqualTo("b\n");
  }

  @Test
  void plainTextIsItself() {
    assertThat(ReadableText.of(new Content.Plain(" {\"a\":  1}\n"))).isEqualTo(" {\"a\":  1}\n");
  }
}
