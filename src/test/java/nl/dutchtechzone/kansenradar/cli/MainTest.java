package nl.dutchtechzone.kansenradar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir Path empty;

  @Test
  void aGoodCommandEndsWithZero() {
    assertThat(Main.run("source", "list", "--home", ".", "--json")).isZero();
  }

  @Test
  void wrongUsageEndsWithTwo() {
    assertThat(Main.run("fly")).isEqualTo(2);
    assertThat(Main.run("search", "--limit", "many", "--home", empty.toString())).isEqualTo(2);
  }

  @Test
  void aHomeWithoutConfigurationEndsWithTwo() {
    assertThat(Main.run("source", "list", "--home", empty.toString())).isEqualTo(2);
  }

  @Test
  void searchingBeforeAnythingWasReadEndsWithTwo() {
    assertThat(Main.run("search", "waterstof", "--home", empty.toString())).isEqualTo(2);
  }
}
