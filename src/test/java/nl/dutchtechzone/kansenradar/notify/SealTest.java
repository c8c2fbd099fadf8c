package nl.dutchtechzone.kansenradar.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.notify.Permit.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
  private static final Instant NOW = Samples.NOW;
  private static final Instant LATER = NOW.plus(Duration.ofDays(30));
  private static final UUID CALL = UUID.fromString("0b9a3c52-8f4e-5d0e-9a55-1c7c9b0f7a61");
  private static final String CHARACTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private final Seal seal = new Seal(key(1));

  private static byte[] key(int value) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) value);
    return key;
  }

  private static Permit permit(Purpose purpose) {
    return purpose == Purpose.DECIDE
        ? Permit.toDecide("jansen-emmen", CALL, LATER)
        : Permit.of(purpose, "jansen-emmen", LATER);
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void whatWasSealedOpensUntilItExpires(Purpose purpose) {
    String token = seal.seal(permit(purpose));

    assertThat(token).matches("[A-Za-z0-9_-]{40,120}");
    assertThat(seal.open(token, purpose, NOW)).contains(permit(purpose));
    assertThat(seal.open(token, purpose, LATER.minusSeconds(1))).isPresent();
    assertThat(seal.open(token, purpose, LATER)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void aPermitForTheOneIsWorthNothingForTheOther(Purpose other) {
    for (Purpose purpose : Purpose.values()) {
      if (purpose == other) continue;
      assertThat(seal.open(seal.seal(permit(purpose)), other, NOW)).as(purpose.name()).isEmpty();
    }
  }

  @Test
  void anyOtherCharacterAnywhereBreaksTheSeal() {
    String token = seal.seal(permit(Purpose.DECIDE));

    for (int i = 0; i < token.length(); i++) {
      for (char c : CHARACTERS.toCharArray()) {
        if (token.charAt(i) == c) continue;
        String forged = token.substring(0, i) + c + token.substring(i + 1);
        assertThat(seal.open(forged, Purpose.DECIDE, NOW)).as("%s at %d", c, i).isEmpty();
      }
    }
  }

  @Test
  void aSealOfAnotherKeyOrPutOnAnotherPermitIsRefused() {
    String mine = seal.seal(permit(Purpose.PREFERENCES));
    String theirs = seal.seal(Permit.of(Purpose.PREFERENCES, "andere-hoeve", LATER));
    String swapped = mine.substring(0, mine.length() - 22) + theirs.substring(theirs.length() - 22);

    assertThat(new Seal(key(2)).open(mine, Purpose.PREFERENCES, NOW)).isEmpty();
    assertThat(seal.open(swapped, Purpose.PREFERENCES, NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a b", "%00", "é", "../../etc", "AAAAAAAA", "====", "\n"})
  void nonsenseIsRefused(String token) {
    assertThat(seal.open(token, Purpose.UNSUBSCRIBE, NOW)).isEmpty();
    assertThat(seal.open(token.repeat(3000), Purpose.UNSUBSCRIBE, NOW)).isEmpty();
  }

  @Test
  void theKeyIsDrawnOnceAndReadByItsOwnerAlone(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("index-data").resolve("link.key");

    byte[] first = LinkKey.in(file);

    assertThat(first).hasSize(32);
    assertThat(LinkKey.in(file)).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(file.getParent()).isDirectoryContaining(path -> path.equals(file));
    try (var files = Files.list(file.getParent())) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aSpoiltKeyIsSaidToBeSo(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("link.key"), "geen sleutel");

    assertThatThrownBy(() -> LinkKey.in(file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("link.key");
  }
}
