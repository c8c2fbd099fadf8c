package nl.dutchtechzone.kansenradar.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertMailTest {
  private static final Alert ALERT =
      new Alert("2027-03-15", Samples.NOW, Samples.digest().ranked());

  private final AlertMail mail = new AlertMail(Samples.SENDER, Samples.NAMES, DigestRules.USUAL);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NL | 5 kansen voor Jansen      | Waarom: Waterstof   | omdat Jansen  | Geen berichten meer?
          DE | 5 Förderungen für Jansen  | Warum: Wasserstoff  | weil Jansen   | Keine Nachrichten mehr?
          EN | 5 grants for Jansen       | Why: Hydrogen       | because Jansen | No more messages?
          """)
  void aPartnerReadsAllCallsInOneMailInTheirLanguage(
      Language language, String subject, String why, String because, String stop) {
    Rendition rendition = mail.render(ALERT, Samples.partner(language));
    String text = rendition.text().replaceAll("\\s+", " ");

    assertThat(rendition.subject()).startsWith(subject);
    assertThat(text).contains(why, because, stop + " ", "bureau@example.org");
    for (Item item : ALERT.items()) {
      assertThat(text).contains(item.offer().opportunity().title());
    }
    assertThat(rendition.html())
        .contains("<html lang=\"" + language.code() + "\"", "mailto:bureau@example.org?subject=");
  }

  @Test
  void wordsOfTheRankingAreNotMixedIntoAnotherLanguage() {
    assertThat(mail.render(ALERT, Samples.partner(Language.NL)).html()).contains("nog 10 dagen");
    assertThat(mail.render(ALERT, Samples.partner(Language.DE)).html())
        .doesNotContain("nog 10 dagen");
  }

  @Test
  void oneCallIsToldInTheSingular() {
    Alert one = new Alert("1", Samples.NOW, ALERT.items().subList(0, 1));

    assertThat(mail.render(one, Samples.partner(Language.NL)).subject())
        .isEqualTo(
            "Kans voor Jansen & Söhne Verfahrenstechnik: JTF Waterstof: van proef naar productie");
  }

  @Test
  void theMessageIdFollowsFromIssueAndPartner() {
    OutgoingMail outgoing = mail.write(ALERT, Samples.partner(Language.DE));

    assertThat(outgoing.messageId()).isEqualTo("<alert.2027-03-15.jansen-emmen@radar.example.org>");
    assertThat(outgoing.to()).isEqualTo("anna@example.com");
    assertThat(outgoing.eml())
        .contains(
            "List-Id: <alert.radar.example.org>",
            "List-Unsubscribe: <mailto:bureau@example.org?subject=");
    assertThat(outgoing).isEqualTo(mail.write(ALERT, Samples.partner(Language.DE)));
  }

  @Test
  void anAlertOfNothingIsRefused() {
    assertThatThrownBy(() -> new Alert("1", Samples.NOW, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anIssueThatIsNoWordIsRefused() {
    assertThatThrownBy(() -> new Alert("1> x", Samples.NOW, ALERT.items()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
