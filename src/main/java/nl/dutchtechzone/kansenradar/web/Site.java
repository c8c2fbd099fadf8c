package nl.dutchtechzone.kansenradar.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.notify.Words;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import org.jspecify.annotations.Nullable;

/** Sets pages: the frame around them in the reader's language, and their template. Thread-safe. */
public final class Site {
  private static final String LANGUAGE = "taal";
  private static final String FRAME = "frame";
  private static final Duration REMEMBERED = Duration.ofDays(365);

  private final WebSettings settings;
  private final Officers officers;
  private final FormKey forms;
  private final Assets assets;
  private final Map<Language, Words> words = new EnumMap<>(Language.class);
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          Site.class.getClassLoader(),
          "nl.dutchtechzone.kansenradar.templates");

  Site(WebSettings settings, Officers officers, FormKey forms, Assets assets) {
    this.settings = settings;
    this.officers = officers;
    this.forms = forms;
    this.assets = assets;
    for (Language language : Language.values()) {
      words.put(language, said(language));
    }
  }

  /**
   * Answers with a page.
   *
   * @param template its name, with parameters {@code frame} and {@code model}
   */
  void show(Context context, String title, String template, Object model) {
    StringOutput html = new StringOutput();
    Frame frame = frame(context).titled(title);
    templates.render(template, Map.of("frame", frame, "model", model), html);
    Tagged.answer(context, "text/html; charset=utf-8", compact(html.toString()));
  }

  /** The start of every address that leaves the site. */
  String base() {
    return settings.base();
  }

  /** True when people come over an encrypted line. */
  boolean isSecure() {
    return settings.isSecure();
  }

  /** The words of the site in that language. */
  static Words said(Language language) {
    return new Words(Site.class.getPackageName() + ".site", language);
  }

  Words words(Language language) {
    return Objects.requireNonNull(words.get(language));
  }

  /** The frame of the page that answers this request, made once. */
  Frame frame(Context context) {
    Frame known = context.attribute(FRAME);
    if (known != null) return known;
    Frame made = make(context);
    context.attribute(FRAME, made);
    return made;
  }

  private Frame make(Context context) {
    Language language = language(context);
    Optional<String> officer = officers.who(context);
    Words said = words(language);
    return new Frame(
        language,
        said,
        "",
        places(context, said, officer.isPresent()),
        tongues(context, language),
        officer,
        officers.canLogIn(),
        officers.canLogOut(context),
        forms.token(context),
        Optional.ofNullable(context.queryParam("gedaan"))
            .flatMap(done -> said.find("done." + done)),
        assets.version());
  }

  /**
   * The language that the address asks for, which is then remembered; else the one that was chosen
   * before, else the browser's, else Dutch.
   */
  Language language(Context context) {
    Optional<Language> asked = parse(context.queryParam(LANGUAGE));
    asked.ifPresent(
        language ->
            context.cookie(
                FormKey.cookie(
                    LANGUAGE,
                    language.code(),
                    Math.toIntExact(REMEMBERED.toSeconds()),
                    settings.isSecure())));
    return asked
        .or(() -> parse(context.cookie(LANGUAGE)))
        .or(() -> spoken(context))
        .orElse(Language.NL);
  }

  private static Optional<Language> parse(@Nullable String code) {
    return Optional.ofNullable(code).flatMap(text -> Coded.parse(Language.class, text));
  }

  private static Optional<Language> spoken(Context context) {
    String accepted = context.header("Accept-Language");
    if (accepted == null) return Optional.empty();
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(accepted);
      List<String> ours = Arrays.stream(Language.values()).map(Language::code).toList();
      return Optional.ofNullable(Locale.lookupTag(ranges, ours)).flatMap(Site::parse);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a header that is none says nothing
    }
  }

  private static List<Frame.Tongue> tongues(Context context, Language current) {
    return Arrays.stream(Language.values())
        .map(
            language ->
                new Frame.Tongue(
                    language.code(),
                    switch (language) {
                      case NL -> "Nederlands";
                      case DE -> "Deutsch";
                      case EN -> "English";
                    },
                    Query.of(context).with(LANGUAGE, language.code()).at(context.path()),
                    language == current))
        .toList();
  }

  private static List<Frame.Place> places(Context context, Words words, boolean bureau) {
    return Arrays.stream(Part.values())
        .filter(part -> bureau || !part.isForBureau())
        .map(
            part ->
                new Frame.Place(words.of("part", part), part.address(), part.holds(context.path())))
        .toList();
  }

  /** Without the empty lines that the templates' own layout leaves. */
  private static String compact(String html) {
    StringBuilder lines = new StringBuilder(html.length());
    html.lines().filter(line -> !line.isBlank()).forEach(line -> lines.append(line).append('\n'));
    return lines.toString();
  }
}
