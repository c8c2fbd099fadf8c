package nl.dutchtechzone.kansenradar.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The reader answers every text and comes to an end. */
class TotalityTest {
  private static final LocalDate TODAY = LocalDate.of(2028, 2, 29);

  private static final List<String> PIECES =
      Arrays.asList(
          ("1 2 3 12 31 32 99 2027 2016 0 24 00 05 . , - – / : ' ( ) % € $ \n"
               + " van tot en met t/m mei januari maandag vr eerste kwartaal q1 h2 om uur 's avonds"
               + " eind medio voor vóór tussen miljoen mln euro cent procent a.s. jaarlijks CET"
               + " UTC+1 noon midnight pm am bis zum vom 1e 31st and to from between winter helft"
               + " 0.5 1.000 10,5 um Uhr T Z a us u.s. k m twintig honderd \ud800 \udc00 \0 ٣ １ é")
              .split(" ", -1));

  @Test
  void anyMixtureOfPiecesIsReadWithoutOverlaps() {
    Random random = new Random(20270630);
    for (int i = 0; i < 5_000; i++) {
      String text = mixture(random);
      for (Language language : Language.values()) assertSound(text, language);
    }
  }

  private static String mixture(Random random) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(14);
    for (int i = 0; i < length; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextInt(3) > 0) text.append(' ');
    }
    return text.toString();
  }

  private static void assertSound(String text, Language language) {
    Reading reading = TextReader.read(text, language, TODAY);
    int end = 0;
    for (DateMention date : reading.dates()) {
      assertThat(date.span().start()).as(text).isGreaterThanOrEqualTo(end);
      assertThat(date.span().end()).as(text).isLessThanOrEqualTo(text.length());
      end = date.span().end();
      DateMention dated = YearRule.resolve(date, TODAY);
      if (dated instanceof DateMention.Point point) {
        assertThat(point.moment().year()).as(text).isPresent();
      }
    }
  }

  /**
   * What would grow with the square of the text's length would take many minutes here; the limit
   * only ends such a run. How time grows with the text is measured by the benchmark {@code text}.
   */
  @ParameterizedTest
  @FieldSource("nl.dutchtechzone.kansenradar.text.TrickyPieces#ALL")
  @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void aPieceRepeatedWithoutEndIsRead(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    assertThat(TextReader.read(text, Language.NL, TODAY)).isNotNull();
  }

  @Test
  void aHundredThousandDigitsAreNoDateAndNoAmount() {
    String text = "€ " + "7".repeat(100_000) + " 1." + "1".repeat(100_000) + "%";
    Reading reading = TextReader.read(text, Language.NL, TODAY);
    assertThat(reading.dates()).isEmpty();
    assertThat(reading.money()).isEmpty();
  }
}
