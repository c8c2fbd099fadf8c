package nl.dutchtechzone.kansenradar.campaign;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.campaign.Postbox.Mood;
import nl.dutchtechzone.kansenradar.notify.Offer;

/** Three weeks that readers fear, by the words of the mails that came of them. */
final class Scenarios {
  private static final int ROOM = 25;
  private static final int MANY = 40;

  /** What a mail says of the moment at which it was written. */
  private static final Pattern MOMENT =
      Pattern.compile("\\(nog [\\d.]+ dagen\\)|\\d+ dagen tot|\\(gecontroleerd [^)]*\\)");

  private final FaultLab lab;
  private final List<String> problems = new ArrayList<>();

  Scenarios(FaultLab lab) {
    this.lab = lab;
  }

  /** No arguments. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("scenarios");
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    List<String> problems;
    try (FaultLab lab = new FaultLab(folder, new Launch(folder), "", new Tallies())) {
      problems = new Scenarios(lab).run(report);
    }
    System.out.println(report);
    System.exit(problems.isEmpty() ? 0 : 1);
  }

  @FunctionalInterface
  private interface Scenario {
    void play() throws IOException;
  }

  /** What went wrong, in words. */
  List<String> run(ObjectNode report) throws IOException {
    Map<String, Scenario> all =
        Map.of(
            "forty new calls in a digest for twenty-five", this::fortyCalls,
            "a missed week", this::missedWeek,
            "a refused send", this::refusedSend);
    int held = 0;
    for (Map.Entry<String, Scenario> scenario : new TreeMap<>(all).entrySet()) {
      int before = problems.size();
      scenario.getValue().play();
      if (problems.size() == before) held++;
      System.err.printf("%s: %s%n", scenario.getKey(), problems.subList(before, problems.size()));
    }
    report.put("scenarios", all.size()).put("scenariosHeld", held);
    return problems;
  }

  /** The best in full and on top, the rest in the appendix, none twice and none missing. */
  private void fortyCalls() throws IOException {
    try (Trial trial = lab.fresh("forty", ROOM)) {
      trial.site.addCalls(MANY);
      trial.scan();
      trial.toMonday();
      List<String> titles = new ArrayList<>();
      List<Offer> offers = new ArrayList<>(trial.radar().offers.at(trial.now()));
      offers.sort(
          Comparator.comparingDouble((Offer offer) -> -offer.assessment().score())
              .thenComparing(offer -> offer.opportunity().title()));
      offers.forEach(offer -> titles.add(offer.opportunity().title()));
      titles.removeAll(lab.firstTitles());
      trial.issue();
      trial.send();
      List<String> blocks = news("<digest.", trial.post.take());
      List<String> expected = new ArrayList<>();
      for (String title : titles) expected.add((expected.size() < ROOM ? "* " : "- ") + title);
      List<String> found = blocks.stream().map(block -> start(block, titles)).toList();
      same("the digest's order", expected, found);
    }
  }

  private static String start(String block, List<String> titles) {
    for (String title : titles) {
      if (block.contains(title + " ")) return (block.startsWith("* ") ? "* " : "- ") + title;
    }
    return block;
  }

  /** What the missed digest would have said stands word for word in the next one. */
  private void missedWeek() throws IOException {
    List<String> onTime = new ArrayList<>();
    try (Trial trial = lab.fresh("in-time", ROOM)) {
      week(trial, true);
      week(trial, true);
      onTime.addAll(news("<digest.", trial.post.take()));
    }
    try (Trial trial = lab.fresh("missed", ROOM)) {
      week(trial, false);
      week(trial, true);
      same(
          "two weeks in one digest",
          new ArrayList<>(new TreeSet<>(onTime)),
          new ArrayList<>(new TreeSet<>(news("<digest.", trial.post.take()))));
    }
  }

  private static void week(Trial trial, boolean mailed) {
    trial.site.addCalls(4);
    trial.pass(Duration.ofDays(1));
    trial.scan();
    trial.toMonday();
    if (!mailed) return;
    trial.issue();
    trial.send();
  }

  /** What a refused mail said stands word for word in the next one, for every reader. */
  private void refusedSend() throws IOException {
    try (Trial trial = lab.fresh("refused", ROOM)) {
      trial.post.feel(Mood.REFUSES, 1, new Random(0));
      week(trial, true);
      trial.post.feel(Mood.WELL, 0, new Random(0));
      List<ReceivedMail> refused =
          trial.radar().outbox.latest(4).stream()
              .map(queued -> queued.mail().eml().getBytes(StandardCharsets.US_ASCII))
              .map(ReceivedMail::of)
              .toList();
      trial.goodWeek();
      List<ReceivedMail> taken = trial.post.take();
      for (ReceivedMail mail : refused) {
        List<ReceivedMail> next = taken.stream().filter(one -> one.to().equals(mail.to())).toList();
        List<String> expected = news("<", List.of(mail));
        if (expected.isEmpty()) problems.add("the refused mail told nothing: " + mail.id());
        same("after the refusal of " + mail.id(), expected, news("<", next));
      }
    }
  }

  /** The blocks on new calls, without what depends on the moment. */
  private static List<String> news(String id, List<ReceivedMail> mails) {
    return mails.stream()
        .filter(mail -> mail.id().startsWith(id))
        .flatMap(mail -> mail.blocks().stream())
        .filter(ReceivedMail::isNew)
        .map(block -> MOMENT.matcher(block).replaceAll("…"))
        .toList();
  }

  private void same(String what, List<String> expected, List<String> found) {
    if (expected.isEmpty()) problems.add(what + ": nothing to compare");
    if (!expected.equals(found)) {
      problems.add(what + ":\n  expected " + expected + "\n  found    " + found);
    }
  }
}
