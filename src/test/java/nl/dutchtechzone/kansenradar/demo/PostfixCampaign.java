package nl.dutchtechzone.kansenradar.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.notify.Choice;
import nl.dutchtechzone.kansenradar.store.QueuedMail;
import nl.dutchtechzone.kansenradar.store.StoredOpportunity;

/**
 * Has the program hand each kind of mail to a real Postfix, and judges what is delivered: whether
 * it is what was written, byte for byte; whether the signature holds by Mail::DKIM; and what
 * SpamAssassin's local tests make of it. No point is taken off for coming from a trusted host.
 */
final class PostfixCampaign {
  private static final Set<String> KINDS =
      Set.of("digest", "alert", "reminder", "share", "confirm");

  private static final double SPAM_BOUND = 1.0;
  private static final int PATIENCE_SECONDS = 60;
  private static final String PARTNER = "waterstof-emmen";

  private static final String SIGNED =
      """
        dkim: { selector: radar2027, key-file: '%s' }
      web:
        address: https://radar.techzone.example
      """;

  private final Path folder;
  private final Home home;
  private final Path key;

  private PostfixCampaign(Path folder) {
    this.folder = folder;
    this.home = new Home(folder.resolve("home"));
    this.key = folder.resolve("dkim.pem");
  }

  public static void main(String[] arguments) throws Exception {
    List<String> missing = missing();
    if (!missing.isEmpty()) {
      System.err.println("This campaign cannot run here. " + String.join(" ", missing));
      System.exit(2);
    }
    Path folder = Files.createTempDirectory("postfix");
    // Postfix's own users must come through.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    System.exit(new PostfixCampaign(folder).run() ? 0 : 1);
  }

  private static List<String> missing() throws IOException {
    List<String> missing = new ArrayList<>();
    Map<String, String> packages =
        Map.of("postfix", "postfix", "spamassassin", "spamassassin", "openssl", "openssl");
    packages.forEach(
        (command, name) -> {
          if (!Shell.has(command)) missing.add("Install the package " + name + ".");
        });
    if (!Shell.succeeds("perl", "-MMail::DKIM", "-e", "1")) {
      missing.add("Install the package libmail-dkim-perl.");
    }
    if (!Shell.run("id", "-u").strip().equals("0")) missing.add("Postfix starts for root only.");
    return missing;
  }

  private boolean run() throws Exception {
    Shell.run(
        "openssl",
        "genpkey",
        "-algorithm",
        "RSA",
        "-pkeyopt",
        "rsa_keygen_bits:2048",
        "-out",
        key.toString());
    try (Postfix postfix = Postfix.start(folder.resolve("postfix"));
        DemoSites sites = DemoSites.start()) {
      configure(sites, postfix.port());
      work(sites);
      List<QueuedMail> mails = mails();
      return judge(mails, await(postfix, mails.size()));
    }
  }

  private void configure(DemoSites sites, int port) throws IOException {
    Home outer = new Home(Path.of("").toAbsolutePath());
    DemoConfiguration.write(outer, home, sites, "127.0.0.1", port);
    Path settings = home.config().resolve("kansenradar.yaml");
    String usual = Files.readString(settings);
    String signed =
        usual.replaceFirst(
            "(?m)(^  list-domain: .*\n)(?:#.*\n)*web:\n  address: .*\n",
            "$1" + SIGNED.formatted(key));
    if (signed.equals(usual)) throw new IOException("the demonstration's settings have changed");
    Files.writeString(settings, signed);
  }

  /** Two Mondays, and a Tuesday on which there is something to remind of and to show. */
  private void work(DemoSites sites) throws Exception {
    Path partners = home.config().resolve("partners.yaml");
    program(DemoSites.FIRST_DAY, "partner", "import", partners.toString(), "--consent", "campaign");
    program(
        DemoSites.FIRST_DAY,
        "partner",
        "add",
        "--id",
        "neu",
        "--name",
        "Größe & Söhne",
        "--email",
        "info@groesse.example",
        "--language",
        "de");
    program(DemoSites.FIRST_DAY, "scan");
    sites.day(2);
    program(DemoSites.SECOND_DAY, "scan");
    program(DemoSites.SECOND_DAY, "digest", "--send");
    LocalDate tuesday = DemoSites.SECOND_DAY.plusDays(1);
    String call = remind(tuesday);
    program(tuesday, "share", call, PARTNER, "--note", "Iets voor jullie? Groet, Anna");
    program(tuesday, "digest", "--send");
  }

  /** Has the partner ask to be reminded on that day of each call that was new, and names one. */
  private String remind(LocalDate day) {
    Instant now = DemoSites.SECOND_DAY.atTime(12, 0).atZone(Home.ZONE).toInstant();
    try (Kansenradar radar = Kansenradar.open(home, Configuration.load(home), () -> now)) {
      List<StoredOpportunity> calls =
          radar.opportunities.all().stream().filter(c -> c.opportunity().isOffer()).toList();
      for (StoredOpportunity call : calls) {
        radar.decisions.decide(
            PARTNER,
            call.opportunity().id(),
            Choice.REMIND,
            Optional.empty(),
            Optional.of(day),
            now);
      }
      return calls.getFirst().opportunity().id().toString();
    }
  }

  /** Runs a command of the program; that a source is broken, which 1 means too, is no failure. */
  private void program(LocalDate today, String... command) throws Exception {
    List<String> line =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "nl.dutchtechzone.kansenradar.cli.Main"));
    line.addAll(List.of(command));
    line.addAll(List.of("--home", home.root().toString(), "--today", today.toString()));
    System.err.println(String.join(" ", command));
    Path log = folder.resolve("runs.log");
    int exit =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start()
            .waitFor();
    if (exit > 1) throw new IOException(command[0] + " ended with " + exit + "; see " + log);
  }

  private List<QueuedMail> mails() {
    try (Kansenradar radar =
        Kansenradar.open(home, Configuration.load(home), InstantSource.system())) {
      return radar.outbox.latest(Integer.MAX_VALUE);
    }
  }

  private static List<Path> await(Postfix postfix, int count) throws Exception {
    for (int i = 0; i < PATIENCE_SECONDS && postfix.delivered().size() < count; i++) {
      TimeUnit.SECONDS.sleep(1);
    }
    List<Path> delivered = postfix.delivered();
    if (delivered.size() < count) System.err.print(postfix.log());
    return delivered;
  }

  private boolean judge(List<QueuedMail> mails, List<Path> delivered) throws Exception {
    Map<String, String> written =
        mails.stream()
            .collect(Collectors.toMap(m -> m.mail().messageId(), m -> lines(m.mail().eml())));
    String publicKey = publicKey();
    Set<String> kinds = new TreeSet<>();
    int asWritten = 0;
    int signed = 0;
    double worst = Double.NEGATIVE_INFINITY;
    Set<String> rules = new TreeSet<>();
    for (Path file : delivered) {
      Delivered mail = Delivered.read(file);
      kinds.add(mail.kind());
      boolean same = mail.content().equals(written.get(mail.messageId()));
      if (same) asWritten++;
      String verdict = verifies(publicKey, file);
      if (verdict.equals("pass")) signed++;
      SpamScore score = SpamScore.of(file);
      worst = Math.max(worst, score.points());
      rules.addAll(score.rules());
      System.err.printf(
          Locale.ROOT,
          "%-60s %s, signature %s, spam %.1f %s%n",
          mail.messageId(),
          same ? "as written" : "CHANGED",
          verdict,
          score.points(),
          score.rules());
    }
    long accepted = mails.stream().filter(m -> m.state() == QueuedMail.State.SENT).count();
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("mails", mails.size())
        .put("accepted", accepted)
        .put("delivered", delivered.size())
        .put("asWritten", asWritten)
        .put("signaturesHold", signed)
        .put("worstSpamScore", worst);
    ArrayNode names = out.putArray("kinds");
    kinds.forEach(names::add);
    ArrayNode hits = out.putArray("spamRules");
    rules.forEach(hits::add);
    System.out.println(out);
    int all = mails.size();
    return accepted == all
        && delivered.size() == all
        && asWritten == all
        && signed == all
        && worst < SPAM_BOUND
        && kinds.containsAll(KINDS);
  }

  private static String verifies(String publicKey, Path file) throws IOException {
    String said =
        Shell.run("perl", "src/campaign/verify-dkim.pl", publicKey, file.toString()).strip();
    return said.substring(said.lastIndexOf(": ") + 2);
  }

  private String publicKey() throws IOException {
    return Shell.run(
        "sh", "-c", "openssl pkey -in \"$0\" -pubout -outform DER | base64 -w0", key.toString());
  }

  /** As a maildir has them. */
  private static String lines(String eml) {
    return eml.replace("\r\n", "\n");
  }

  /**
   * A mail as it lies in the maildir.
   *
   * @param content without what was put before it on its way: signature and traces
   */
  private record Delivered(String messageId, String kind, String content) {
    static Delivered read(Path file) throws IOException {
      String all = Files.readString(file, StandardCharsets.ISO_8859_1);
      StringBuilder content = new StringBuilder();
      String messageId = "";
      int end = all.indexOf("\n\n");
      for (String header : all.substring(0, end).split("\n(?![ \t])")) {
        String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
        if (name.equals("message-id")) messageId = header.substring(11).strip();
        if (!ON_THE_WAY.contains(name)) content.append(header).append('\n');
      }
      String kind = messageId.replaceFirst("^<([a-z]+)\\..*", "$1");
      return new Delivered(messageId, kind, content + all.substring(end + 1));
    }

    private static final Set<String> ON_THE_WAY =
        Set.of("return-path", "x-original-to", "delivered-to", "received", "dkim-signature");
  }
}
