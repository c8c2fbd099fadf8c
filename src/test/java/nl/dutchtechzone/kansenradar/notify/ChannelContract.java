package nl.dutchtechzone.kansenradar.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every channel does with a mail. */
interface ChannelContract {
  /** A channel in working order. */
  Channel channel();

  /** The messages that came out at the other end, in any order. */
  List<String> arrived() throws IOException;

  @Test
  default void aMailArrivesWhole() throws IOException {
    OutgoingMail mail = Mails.mail("2027-W11", "Größe en €");

    try (Channel channel = channel()) {
      assertThat(channel.send(mail)).isInstanceOf(Channel.Sending.Accepted.class);
    }

    assertThat(arrived()).singleElement().asString().contains(mail.eml().strip());
  }

  @Test
  default void manyMailsArriveEachOnce() throws IOException {
    try (Channel channel = channel()) {
      for (int week = 1; week <= 3; week++) {
        assertThat(channel.send(Mails.mail("2027-W0" + week, "week " + week)))
            .isInstanceOf(Channel.Sending.Accepted.class);
      }
    }

    assertThat(arrived())
        .hasSize(3)
        .anyMatch(eml -> eml.contains("Message-ID: <digest.2027-W02.bureau@radar.example.org>"));
  }

  @Test
  default void aRepeatCarriesTheSameMessageId() throws IOException {
    OutgoingMail mail = Mails.mail("2027-W11", "twice");
    try (Channel channel = channel()) {
      channel.send(mail);
      channel.send(mail);
    }

    assertThat(arrived()).isNotEmpty().allMatch(eml -> eml.contains(mail.messageId()));
  }

  @Test
  default void closingTwiceIsHarmless() {
    Channel channel = channel();
    channel.close();
    channel.close();
    assertThat(channel.send(Mails.mail("2027-W12", "after")))
        .isInstanceOf(Channel.Sending.Accepted.class);
    channel.close();
  }
}
