package nl.dutchtechzone.kansenradar.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileArchiveTest {
  @TempDir Path folder;

  private static Page page(String text) {
    Bytes body = Bytes.of(text.getBytes(StandardCharsets.UTF_16));
    return new Page(
        URI.create("https://snn.example/oud"),
        URI.create("https://snn.example/nieuw?a=%C3%A9"),
        "text/html",
        Optional.of(StandardCharsets.UTF_16),
        body,
        body.sha256(),
        Optional.of("W/\"a:b\""),
        Optional.of("Mon, 23 Nov 2026 10:00:00 GMT"),
        Instant.parse("2026-11-24T08:00:00.123Z"));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(folder::relativize).toList();
    }
  }

  @Test
  void whatIsKeptIsFoundAgainWholeByAnotherProcessToo() {
    Page page = page("waterstof\n\nregel: twee");

    new FileArchive(folder).keep(page);

    assertThat(new FileArchive(folder).find(page.sha256())).contains(page);
  }

  @Test
  void aPageWithNothingKnownOfItIsKeptToo() {
    Bytes nothing = Bytes.of(new byte[0]);
    URI uri = URI.create("https://snn.example/");
    Page bare =
        new Page(
            uri,
            uri,
            "application/octet-stream",
            Optional.empty(),
            nothing,
            nothing.sha256(),
            Optional.empty(),
            Optional.empty(),
            Instant.EPOCH);
    FileArchive archive = new FileArchive(folder);

    archive.keep(bare);

    assertThat(archive.find(bare.sha256())).contains(bare);
  }

  @Test
  void filesStandInTwoLevelsOfFoldersAndNothingIsLeftBeside() throws IOException {
    Page page = page("x");
    new FileArchive(folder).keep(page);

    String hash = page.sha256();
    assertThat(files())
        .containsExactly(Path.of(hash.substring(0, 2), hash.substring(2, 4), hash + ".gz"));
  }

  @Test
  void whatWasNeverKeptIsNotFound() {
    assertThat(new FileArchive(folder).find(page("x").sha256())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "../../../../etc/passwd", "ABCDEF"})
  void onlyAHashIsLookedFor(String key) {
    FileArchive archive = new FileArchive(folder);

    assertThatThrownBy(() -> archive.find(key)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPageUnderAWrongHashIsNotKept() {
    Page page = page("x");
    Page wrong =
        new Page(
            page.requested(),
            page.uri(),
            page.mediaType(),
            page.charset(),
            page.body(),
            page("y").sha256(),
            page.etag(),
            page.lastModified(),
            page.fetchedAt());
    FileArchive archive = new FileArchive(folder);

    assertThatThrownBy(() -> archive.keep(wrong)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepingAgainChangesNothing() throws IOException {
    FileArchive archive = new FileArchive(folder);
    archive.keep(page("x"));
    Path file = folder.resolve(files().getFirst());
    FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    Files.setLastModifiedTime(file, longAgo);

    archive.keep(page("x"));

    assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
  }

  @Test
  void anyFlippedByteOfAFileIsNoticedOrHarmless() throws IOException {
    FileArchive archive = new FileArchive(folder);
    Page page = page("waterstof ".repeat(20));
    archive.keep(page);
    Path file = folder.resolve(files().getFirst());
    byte[] good = Files.readAllBytes(file);
    for (int i = 10; i < good.length; i++) { // the first ten bytes are gzip's own, with no content
      byte[] bad = good.clone();
      bad[i] ^= 0x10;
      Files.write(file, bad);
      assertThatThrownBy(() -> archive.find(page.sha256()))
          .as("byte %d", i)
          .isInstanceOf(CorruptPageException.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining("is corrupt");
    }
  }

  @Test
  void anyCutOffFileIsNoticed() throws IOException {
    FileArchive archive = new FileArchive(folder);
    Page page = page("waterstof ".repeat(20));
    archive.keep(page);
    Path file = folder.resolve(files().getFirst());
    byte[] good = Files.readAllBytes(file);
    for (int length = 0; length < good.length; length++) {
      Files.write(file, java.util.Arrays.copyOf(good, length));
      assertThatThrownBy(() -> archive.find(page.sha256()))
          .as("%d bytes of %d", length, good.length)
          .isInstanceOf(CorruptPageException.class);
    }
  }

  @Test
  void aCorruptFileIsHealedByKeepingThePageAgain() throws IOException {
    FileArchive archive = new FileArchive(folder);
    Page page = page("x");
    archive.keep(page);
    Files.write(folder.resolve(files().getFirst()), new byte[] {1, 2, 3});

    archive.keep(page);

    assertThat(archive.find(page.sha256())).contains(page);
  }

  @Test
  void whatAKilledProcessLeftIsClearedAwayButNotWhatAnotherIsWriting() throws IOException {
    new FileArchive(folder);
    Path left = Files.writeString(folder.resolve("incoming/left.part"), "half");
    Path fresh = Files.writeString(folder.resolve("incoming/fresh.part"), "half");
    Instant now = Files.getLastModifiedTime(fresh).toInstant();
    Files.setLastModifiedTime(left, FileTime.from(now.minus(Duration.ofHours(2))));

    new FileArchive(folder);

    assertThat(left).doesNotExist();
    assertThat(fresh).exists();
  }

  @Test
  void manyThreadsMayKeepTheSamePages() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<?>> kept =
          IntStream.range(0, 200)
              .<Future<?>>mapToObj(
                  i -> threads.submit(() -> new FileArchive(folder).keep(page("page " + i % 10))))
              .toList();
      for (Future<?> one : kept) one.get();
    }
    FileArchive archive = new FileArchive(folder);
    for (int i = 0; i < 10; i++) {
      Page page = page("page " + i);
      assertThat(archive.find(page.sha256())).contains(page);
    }
    assertThat(files()).hasSize(10);
  }
}
