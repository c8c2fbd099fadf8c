package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.notify.Newsletter;
import nl.dutchtechzone.kansenradar.pipeline.IssueDigest;
import nl.dutchtechzone.kansenradar.pipeline.SendMail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code digest}: look at this week's digest, or send it with all mail that waits. */
@Command(
    name = "digest",
    description = "Het weekbericht: bekijken (--preview) of versturen (--send).",
    mixinStandardHelpOptions = true)
final class DigestCommand implements Callable<Integer> {
  @Mixin CommonOptions common = new CommonOptions();

  @Option(names = "--preview", description = "Schrijf het als bestand en verander niets.")
  boolean preview;

  @Option(
      names = "--send",
      description = "Verstuur het, met de berichten aan partners en alles wat nog wacht.")
  boolean send;

  @Option(
      names = "--newsletter",
      description = "Schrijf een blok voor de eigen nieuwsbrief, in HTML en Markdown.")
  boolean newsletter;

  @Override
  public Integer call() {
    if (newsletter && send) throw new UsageException("Kies --newsletter of --send, niet allebei.");
    if (preview && send) throw new UsageException("Kies --preview of --send, niet allebei.");
    Home home = send ? common.home() : common.homeToRead();
    try (Kansenradar radar = common.open(home)) {
      radar.project();
      if (newsletter) return newsletter(radar, home);
      return send ? send(radar) : preview(radar, home);
    }
  }

  private int newsletter(Kansenradar radar, Home home) {
    IssueDigest.Draft draft = radar.issueDigest.draft(radar.bureau());
    Newsletter.Block block = new Newsletter().write(draft.digest(), radar.bureau().language());
    String name = "nieuwsbrief-" + draft.digest().week().id();
    Path html = home.mail().resolve(name + ".html");
    Path markdown = home.mail().resolve(name + ".md");
    try {
      Files.createDirectories(home.mail());
      Files.writeString(html, block.html());
      Files.writeString(markdown, block.markdown());
    } catch (IOException e) {
      throw new UncheckedIOException("the newsletter cannot be written to " + home.mail(), e);
    }
    if (common.json) {
      ObjectNode out = JsonNodeFactory.instance.objectNode();
      common.console().json(out.put("html", html.toString()).put("markdown", markdown.toString()));
    } else {
      common.console().say("HTML:     " + html);
      common.console().say("Markdown: " + markdown);
    }
    return 0;
  }

  private int preview(Kansenradar radar, Home home) {
    IssueDigest.Draft draft = radar.issueDigest.draft(radar.bureau());
    Path folder = home.mail();
    String name = "voorbeeld-" + draft.digest().week().id();
    Path html = folder.resolve(name + ".html");
    Path eml = folder.resolve(name + ".eml");
    try {
      Files.createDirectories(folder);
      Files.writeString(html, draft.mail().html());
      Files.writeString(eml, draft.mail().eml());
    } catch (IOException e) {
      throw new UncheckedIOException("the preview cannot be written to " + folder, e);
    }
    if (common.json) {
      common.console().json(json(draft).put("eml", eml.toString()).put("html", html.toString()));
    } else {
      common.console().say(draft.mail().subject());
      common.console().say("bekijken: " + html);
      common.console().say("mail:     " + eml);
      common.console().say("Er is niets verstuurd of veranderd.");
    }
    return 0;
  }

  private int send(Kansenradar radar) {
    IssueDigest.Draft draft = radar.issueDigest.draft(radar.bureau());
    boolean issued = radar.issueDigest.issue(radar.bureau(), draft);
    int alerts = radar.issueAlerts.run().size() + radar.issueReminders.run().size();
    SendMail.Sent sent = radar.sendMail.run();
    if (common.json) {
      common
          .console()
          .json(
              json(draft)
                  .put("issued", issued)
                  .put("alerts", alerts)
                  .put("accepted", sent.accepted())
                  .put("deferred", sent.deferred())
                  .put("refused", sent.refused())
                  .put("waiting", radar.outbox.waiting()));
    } else {
      tell(draft, issued, alerts, sent);
      int waiting = radar.outbox.waiting();
      if (waiting > 0) {
        common
            .console()
            .say("In totaal wachten " + waiting + " berichten; opnieuw: ./kansenradar outbox");
      }
    }
    return sent.deferred() + sent.refused() > 0 ? 1 : 0;
  }

  private void tell(IssueDigest.Draft draft, boolean issued, int alerts, SendMail.Sent sent) {
    Console console = common.console();
    console.say(
        issued
            ? "Weekbericht gemaakt: " + draft.mail().subject()
            : "Het weekbericht van "
                + draft.digest().week().id()
                + " is al gemaakt; wat nieuw is, komt in het volgende.");
    console.say(
        String.format(
            Locale.ROOT,
            "Berichten aan partners: %d gemaakt. Nu verstuurd: %d, later opnieuw: %d, geweigerd:"
                + " %d.",
            alerts,
            sent.accepted(),
            sent.deferred(),
            sent.refused()));
  }

  private static ObjectNode json(IssueDigest.Draft draft) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("subject", draft.mail().subject());
    DigestJson.addTo(out, draft.digest());
    return out;
  }
}
