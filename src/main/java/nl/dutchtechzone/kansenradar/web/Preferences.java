package nl.dutchtechzone.kansenradar.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.match.Profile;
import nl.dutchtechzone.kansenradar.match.Themes;
import nl.dutchtechzone.kansenradar.notify.Cadence;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.notify.Subscription;
import nl.dutchtechzone.kansenradar.notify.Words;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.web.Sheet.Field;

/** The form on which a partner says what to hear and how often. Thread-safe. */
final class Preferences {
  private static final int MOST_WORDS = 50;
  private static final int LONGEST_WORD = 100;

  private final Themes themes;

  Preferences(Themes themes) {
    this.themes = themes;
  }

  /**
   * What was filled in.
   *
   * @param problems why it cannot be kept; empty when it can
   */
  record Answer(Recipient recipient, Cadence cadence, boolean paused, List<String> problems) {}

  List<Field> fields(Recipient recipient, Optional<Subscription> now) {
    Words words = new Words(recipient.language());
    Cadence cadence = now.map(Subscription::cadence).orElse(Cadence.AT_ONCE);
    boolean paused = now.map(s -> s.state() == Subscription.State.PAUSED).orElse(false);
    return List.of(
        new Field.Options("theme", words.get("prefer.themes"), true, themes(recipient)),
        new Field.Text(
            "words",
            words.get("prefer.words"),
            String.join("\n", recipient.profile().words()),
            words.get("prefer.words.hint")),
        new Field.Text(
            "query",
            words.get("prefer.query"),
            recipient.profile().query().orElse(""),
            words.get("prefer.query.hint")),
        new Field.Options(
            "cadence",
            words.get("prefer.cadence"),
            false,
            options(words, "cadence", Cadence.values(), cadence)),
        new Field.Options(
            "language",
            words.get("prefer.language"),
            false,
            options(words, "language", Language.values(), recipient.language())),
        new Field.Options(
            "pause",
            words.get("prefer.pause"),
            true,
            List.of(new Field.Option("yes", words.get("prefer.pause.yes"), paused))));
  }

  private List<Field.Option> themes(Recipient recipient) {
    return themes.themes().stream()
        .map(
            theme ->
                new Field.Option(
                    theme.id(),
                    themes.name(theme.id(), recipient.language()),
                    recipient.profile().themes().contains(theme.id())))
        .toList();
  }

  private static <E extends Enum<E> & Coded> List<Field.Option> options(
      Words words, String family, E[] constants, E chosen) {
    return Stream.of(constants)
        .map(each -> new Field.Option(each.code(), words.of(family, each), each == chosen))
        .toList();
  }

  /** Reads the posted form onto the recipient; what is not on the form stays as it was. */
  Answer read(Context context, Recipient before) {
    List<String> words =
        Optional.ofNullable(context.formParam("words"))
            .orElse("")
            .lines()
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    Profile was = before.profile();
    Profile profile =
        new Profile(
            context.formParams("theme").stream().distinct().toList(),
            words,
            query(context),
            was.languages(),
            was.applicant(),
            was.municipality(),
            was.programmes(),
            was.minimumScore());
    Optional<Language> language = chosen(context, "language", Language.class);
    Language spoken = language.orElse(before.language());
    Words told = new Words(spoken);
    List<String> problems = new ArrayList<>();
    if (words.size() > MOST_WORDS || words.stream().anyMatch(w -> w.length() > LONGEST_WORD)) {
      problems.add(told.get("prefer.words.many", MOST_WORDS, LONGEST_WORD));
    } else {
      profile.problems(themes).forEach(problem -> problems.add(problem.in(spoken)));
    }
    Optional<Cadence> cadence = chosen(context, "cadence", Cadence.class);
    if (cadence.isEmpty()) problems.add(told.get("prefer.cadence"));
    if (language.isEmpty()) problems.add(told.get("prefer.language"));
    return new Answer(
        new Recipient(
            before.id(),
            before.kind(),
            before.name(),
            before.address(),
            spoken,
            profile,
            before.searches()),
        cadence.orElse(Cadence.AT_ONCE),
        "yes".equals(context.formParam("pause")),
        problems);
  }

  private static Optional<String> query(Context context) {
    return Optional.ofNullable(context.formParam("query"))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private static <E extends Enum<E> & Coded> Optional<E> chosen(
      Context context, String name, Class<E> type) {
    return Optional.ofNullable(context.formParam(name)).flatMap(code -> Coded.parse(type, code));
  }
}
