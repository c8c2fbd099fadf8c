package nl.dutchtechzone.kansenradar.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class OddPageTest {
  private static final String LONG =
      "De regeling helpt ondernemers met subsidie vooruit. ".repeat(80);

  private static Optional<Problem.Type> odd(String markup) {
    return OddPage.whatIsOdd(new Content.Html(markup), Expectations.NONE);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/source/odd-titles.csv", numLinesToSkip = 1)
  void errorPagesAreKnownByTheirTitle(String title, boolean odd, String seenAs) {
    assertThat(OddPage.isErrorTitle(title)).as(seenAs).isEqualTo(odd);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          BOT_WALL     | <html><head><title>Radware Page</title></head><body><p>We apologize for the inconvenience. Incident 12.</p></body></html>
          BOT_WALL     | <html><head><title>Just a moment...</title></head><body><noscript>Enable JavaScript and cookies to continue</noscript></body></html>
          BOT_WALL     | <html><body><h1>Toegang geweigerd</h1><p>U bent geen robot? Bel ons.</p></body></html>
          CONSENT_WALL | <html><body><div id="cookie-wall"><p>Wij gebruiken cookies. Kies accepteren om verder te gaan.</p></div></body></html>
          CONSENT_WALL | <html><body><main><h1>Cookies op deze website</h1><p>Om verder te gaan moet u cookies accepteren.</p></main></body></html>
          EMPTY_PAGE   | <html><body></body></html>
          ERROR_PAGE   | <html><body><h1>Pagina niet gevonden</h1><p>Zoek verder.</p></body></html>
          TRUNCATED    | <html><body><main><h1>Regeling</h1><p>Aanvragen kan to
          TRUNCATED    | <html><body><div class="bar"><p>Wij gebruiken cookies.</p><button>Accepteren</button></div><header>Lok
          GARBLED      | <html><body><main><h1>CoÃ¶peratie</h1><p>â‚¬ 5 voor iniÃ«rende cafÃ©s</p></main></body></html>
          """)
  void aPageInPlaceOfTheContentIsNamed(Problem.Type expected, String markup) {
    assertThat(odd(markup)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <html><body><main><h1>Subsidie robotisering</h1><p>Voor wie geen robot heeft: dit is een regeling voor ondernemers in de maakindustrie die willen automatiseren.</p></main></body></html>
          <html><body><div class="cookie-banner">Wij gebruiken cookies. Accepteren</div><main><h1>Regeling</h1><p>Deze regeling is voor ondernemers die hun bedrijf willen verduurzamen en daarvoor een investering doen van minstens twintigduizend euro in de regio.</p></main></body></html>
          <html><body><main><h1>Kort</h1><p>Gesloten.</p></main></body></html>
          """)
  void aPageThatSpeaksOfRobotsOrCookiesIsNoWall(String markup) {
    assertThat(odd(markup.replace("geen robot heeft", "een robot zoekt"))).isEmpty();
  }

  @Test
  void aLongPageIsNoWallWhateverItMentions() {
    assertThat(
            odd(
                "<html><body><main><h1>Digitalisering</h1><p>"
                    + LONG
                    + " captcha, access denied</p></main></body></html>"))
        .isEmpty();
  }

  @Test
  void aPageWithoutClosingTagsByHabitIsNotTakenForACutOne() {
    Expectations habit = Radar.bind("{ unclosed: true }", Expectations.class);

    assertThat(OddPage.whatIsOdd(new Content.Html("<main><h1>Regeling</h1><p>Tekst."), habit))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x,https://a.example/,REDIRECTED_HOME",
    "https://a.example/x,https://a.example/nl/,REDIRECTED_HOME",
    "https://a.example/x,https://www.a.example/home,REDIRECTED_HOME",
    "https://a.example/x,https://b.example/x,REDIRECTED_AWAY",
    "https://a.example/x,https://www.a.example/x,",
    "http://a.example/x,https://a.example/x/,",
    "https://a.example/,https://a.example/nl,",
    "https://a.example/x,https://a.example/?page=x,",
  })
  void redirectsThatGoAstrayAreTold(URI asked, URI answered, Problem.Type expected) {
    assertThat(OddPage.astray(asked, answered)).isEqualTo(Optional.ofNullable(expected));
  }
}
