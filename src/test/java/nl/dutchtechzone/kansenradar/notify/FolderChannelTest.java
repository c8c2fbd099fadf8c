package nl.dutchtechzone.kansenradar.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderChannelTest implements ChannelContract {
  @TempDir Path folder;

  @Override
  public Channel channel() {
    return new FolderChannel(folder.resolve("mail"));
  }

  @Override
  public List<String> arrived() throws IOException {
    List<String> messages = new ArrayList<>();
    try (var files = Files.newDirectoryStream(folder.resolve("mail"))) {
      for (Path file : files) messages.add(Files.readString(file));
    }
    return messages;
  }

  @Test
  void theFileIsNamedAfterTheMessage() {
    try (Channel channel = channel()) {
      channel.send(Mails.mail("2027-W11", "x"));
    }
    assertThat(folder.resolve("mail/digest.2027-W11.bureau@radar.example.org.eml")).exists();
  }

  @Test
  void aFolderThatCannotBeWrittenDefers() throws IOException {
    Files.writeString(folder.resolve("mail"), "a file is in the way");
    try (Channel channel = channel()) {
      assertThat(channel.send(Mails.mail("2027-W11", "x")))
          .isInstanceOf(Channel.Sending.Deferred.class);
    }
  }
}
