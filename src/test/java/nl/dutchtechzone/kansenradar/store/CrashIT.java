package nl.dutchtechzone.kansenradar.store;

import static nl.dutchtechzone.kansenradar.store.Samples.MONDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.TUESDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.call;
import static nl.dutchtechzone.kansenradar.store.Samples.save;
import static nl.dutchtechzone.kansenradar.store.Samples.scan;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.dutchtechzone.kansenradar.match.Profile;
import nl.dutchtechzone.kansenradar.notify.OutgoingMail;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left on disk when a process dies without a word. */
final class CrashIT {
  private static final LocalDate JUNE = LocalDate.of(2027, 6, 30);
  private static final LocalDate JULY = LocalDate.of(2027, 7, 31);
  private static final int DEAD = 137;

  @TempDir Path folder;

  @Test
  void whatIsCommittedIsThereAfterTheProcessDiesAtTheNextInstruction() throws Exception {
    for (int run = 0; run < 5; run++) {
      Path home = folder.resolve("run" + run);

      assertThat(child("afterCommit", home).exit()).isEqualTo(DEAD);

      try (Database database = Database.open(DatabaseSettings.embedded(home))) {
        assertThat(new OpportunityStore(database).all()).hasSize(2);
        assertThat(new ChangeFeed(database).last()).isEqualTo(2);
        assertThat(new HealthStore(database).latest()).hasSize(1);
      }
    }
  }

  @Test
  void aProcessThatDiesInTheMiddleOfAScanLeavesTheStateBeforeIt() throws Exception {
    assertThat(child("withinTransaction", folder).exit()).isEqualTo(DEAD);

    try (Database database = Database.open(DatabaseSettings.embedded(folder))) {
      List<StoredOpportunity> all = new OpportunityStore(database).all();
      assertThat(all).hasSize(1);
      assertThat(all.getFirst().opportunity().facts())
          .isEqualTo(call("snn", "waterstof", JUNE).facts());
      assertThat(new ChangeFeed(database).last()).isEqualTo(1);
      assertThat(save(database, scan(TUESDAY, call("snn", "waterstof", JULY))).changes())
          .as("the next scan takes the number")
          .extracting(change -> change.number())
          .containsExactly(2L);
    }
  }

  @Test
  void aMailThatWasBeingSentIsSentAgainAtOnceAfterARestart() throws Exception {
    assertThat(child("whileSending", folder).exit()).isEqualTo(DEAD);

    try (Database database = Database.open(DatabaseSettings.embedded(folder))) {
      QueuedMail again = new Outbox(database).claim(TUESDAY).orElseThrow();
      assertThat(again.mail().messageId()).isEqualTo("<1@kansenradar.example>");
      assertThat(again.attempts()).isEqualTo(2);
    }
  }

  @Test
  void aSecondProcessOnTheSameFileIsRefusedInWords() throws Exception {
    try (Database database = Database.open(DatabaseSettings.embedded(folder))) {
      Ending ending = child("open", folder);

      assertThat(ending.exit()).isEqualTo(1);
      assertThat(ending.output())
          .contains("DatabaseUnavailable: Er draait al een Kansenradar op deze gegevens");
      assertThat(new OpportunityStore(database).all()).isEmpty();
    }
  }

  private record Ending(int exit, String output) {}

  private static Ending child(String deed, Path home) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Child.class.getName(),
                deed,
                home.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ending(process.waitFor(), output);
  }

  /** The process that dies. */
  static final class Child {
    private Child() {}

    public static void main(String[] args) {
      Database database = Database.open(DatabaseSettings.embedded(Path.of(args[1])));
      switch (args[0]) {
        case "afterCommit" -> {
          save(database, scan(MONDAY, call("snn", "waterstof", JUNE), call("snn", "mit", JULY)));
          Runtime.getRuntime().halt(DEAD);
        }
        case "withinTransaction" -> {
          save(database, scan(MONDAY, call("snn", "waterstof", JUNE)));
          new ScanStore(database)
              .save(
                  scan(TUESDAY, call("snn", "waterstof", JULY), call("snn", "mit", JULY)),
                  (added, changed) -> {
                    Runtime.getRuntime().halt(DEAD);
                    throw new IllegalStateException("still alive");
                  });
        }
        case "whileSending" -> {
          new RecipientStore(database).save(bureau());
          OutgoingMail mail =
              new OutgoingMail("<1@kansenradar.example>", "bureau@example.org", "x", "y", "z");
          new DeliveryStore(database).putInIssue("bureau", "week", List.of(), mail, MONDAY);
          new Outbox(database).claim(TUESDAY).orElseThrow();
          Runtime.getRuntime().halt(DEAD);
        }
        default -> database.close();
      }
    }

    private static Recipient bureau() {
      return new Recipient(
          "bureau",
          Recipient.Kind.BUREAU,
          "Bureau",
          "bureau@example.org",
          Language.NL,
          Profile.ALL);
    }
  }
}
