package nl.dutchtechzone.kansenradar.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertMailTest {
  private static final Alert ALERT =
      new Alert("2027-03-15", Samples.NOW, Samples.digest().ranked());

  private final AlertMail mail =
      new AlertMail(Samples.SENDER, Optional.empty(), Samples.NAMES, DigestRules.USUAL);

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

  @Test
  void whoCanReachTheSiteDecidesPrefersAndLeavesByLinks() {
    Links links = new Links(new Seal(new byte[32]), "https://radar.example.org");
    Recipient partner = Samples.partner(Language.NL);
    OutgoingMail outgoing =
        new AlertMail(Samples.SENDER, Optional.of(links), Samples.NAMES, DigestRules.USUAL)
            .write(ALERT, partner);
    String headers = outgoing.eml().split("\r\n\r\n", 2)[0];

    assertThat(headers)
        .contains(
            "List-Unsubscribe: <"
                + links.unsubscribe(partner.id(), Samples.NOW)
                + ">,\r\n <mailto:",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    assertThat(outgoing.html())
        .contains(
            links.unsubscribe(partner.id(), Samples.NOW),
            links.preferences(partner.id(), Samples.NOW));
    for (Item item : ALERT.items()) {
      String page = links.decide(partner.id(), item.offer().opportunity().id(), Samples.NOW);
      assertThat(outgoing.html())
          .contains(page + "/interesting", page + "/not_for_us", page + "/remind")
          .contains(page + "/wrong_data");
    }
  }

  @Test
  void oneClickNeedsHttps() {
    Links links = new Links(new Seal(new byte[32]), "http://radar.example.org");
    String eml =
        new AlertMail(Samples.SENDER, Optional.of(links), Samples.NAMES, DigestRules.USUAL)
            .write(ALERT, Samples.partner(Language.NL))
            .eml();

    assertThat(eml).contains("List-Unsubscribe: <http://").doesNotContain("List-Unsubscribe-Post");
  }

  @Test
  void aReminderAndATipSayWhatTheyAre() {
    AlertMail reminders =
        new AlertMail(Samples.SENDER, Optional.empty(), Samples.NAMES, DigestRules.USUAL);
    List<Item> one = ALERT.items().subList(0, 1);
    Alert tip =
        new Alert(
            Occasion.SHARE, "1", Samples.NOW, one, Optional.of("Iets voor jullie?\r\nBcc: <b>"));

    OutgoingMail shared = reminders.write(tip, Samples.partner(Language.NL));
    OutgoingMail reminded =
        reminders.write(
            new Alert(Occasion.REMINDER, "1", Samples.NOW, one, Optional.empty()), Samples.BUREAU);

    assertThat(shared.messageId()).startsWith("<share.1.jansen-emmen@");
    assertThat(shared.html()).contains("Het bureau schrijft: Iets voor jullie? Bcc: &lt;b&gt;");
    assertThat(reminded.messageId()).startsWith("<reminder.1.bureau@");
    assertThat(reminded.subject()).startsWith("Herinnering: JTF Waterstof");
  }

  @Test
  void whoIsAskedReadsWhatIsAgreedTo() {
    Links links = new Links(new Seal(new byte[32]), "https://radar.example.org");
    Recipient partner = Samples.partner(Language.DE);
    OutgoingMail asked =
        new ConfirmMail(Samples.SENDER, Optional.of(links))
            .write("2027-03-15-0a", partner, Cadence.WEEKLY, Samples.NOW);

    assertThat(asked.html())
        .contains(links.confirm(partner.id(), Samples.NOW), "einmal in der Woche", "Zustimmung");
    assertThat(asked.messageId())
        .isEqualTo("<confirm.2027-03-15-0a.jansen-emmen@radar.example.org>");
  }
}
