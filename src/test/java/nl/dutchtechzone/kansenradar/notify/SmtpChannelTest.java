package nl.dutchtechzone.kansenradar.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpChannelTest implements ChannelContract {
  private GreenMail server;

  @BeforeEach
  void start() {
    server = new GreenMail(ServerSetup.SMTP.dynamicPort().setVerbose(false));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Override
  public Channel channel() {
    return new SmtpChannel(
        SmtpSettings.plain(server.getSmtp().getPort()), Map.of(), () -> Samples.NOW);
  }

  @Override
  public List<String> arrived() {
    List<String> messages = new ArrayList<>();
    for (MimeMessage message : server.getReceivedMessages()) {
      messages.add(GreenMailUtil.getWholeMessage(message));
    }
    return messages;
  }

  @Test
  void aServerThatIsAwayDefers() {
    int port = server.getSmtp().getPort();
    server.stop();
    try (Channel channel = new SmtpChannel(SmtpSettings.plain(port), Map.of(), () -> Samples.NOW)) {
      assertThat(channel.send(Mails.mail("2027-W11", "x")))
          .isInstanceOfSatisfying(
              Channel.Sending.Deferred.class,
              deferred -> assertThat(deferred.detail()).contains("127.0.0.1:" + port));
    }
  }
}
