package nl.dutchtechzone.kansenradar.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.extract.Labels;
import nl.dutchtechzone.kansenradar.match.Areas;
import nl.dutchtechzone.kansenradar.match.Themes;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.search.SearchWords;
import nl.dutchtechzone.kansenradar.search.SourceNames;
import nl.dutchtechzone.kansenradar.source.Names;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;
import nl.dutchtechzone.kansenradar.source.SourceKind;

/**
 * All of {@code config/}, read and checked as one: either everything is right or nothing starts.
 */
public record Configuration(
    Settings settings,
    List<SourceDefinition> sources,
    Themes themes,
    Areas areas,
    Labels labels,
    SearchWords words) {
  public Configuration {
    sources = List.copyOf(sources);
  }

  /**
   * Reads the whole folder.
   *
   * @throws ConfigException with every problem in every file
   */
  public static Configuration load(Home home) {
    List<ConfigProblem> problems = new ArrayList<>();
    YamlFile yaml = new YamlFile(problems);
    Path config = home.config();
    Optional<Settings> settings = yaml.read(config.resolve("kansenradar.yaml"), Settings.class);
    Optional<Themes> themes = yaml.read(config.resolve("themes.yaml"), Themes.class);
    Optional<Areas> areas = yaml.read(config.resolve("areas.yaml"), Areas.class);
    Optional<Labels> labels = yaml.read(config.resolve("labels.yaml"), Labels.class);
    Optional<SearchWords> words = yaml.read(config.resolve("words.yaml"), SearchWords.class);
    List<SourceDefinition> sources = sources(config.resolve("sources"), yaml, problems);
    if (!problems.isEmpty()) throw new ConfigException(problems);
    return new Configuration(
        settings.orElseThrow(),
        sources,
        themes.orElseThrow(),
        areas.orElseThrow(),
        labels.orElseThrow(),
        words.orElseThrow());
  }

  /** The settings alone, for a command that needs no more. */
  public static Settings settings(Home home) {
    return one(home, "kansenradar.yaml", Settings.class);
  }

  /** The words of search alone, for a command that needs no more. */
  public static SearchWords words(Home home) {
    return one(home, "words.yaml", SearchWords.class);
  }

  /**
   * What people call the sources, by id, for a command that needs no more. A file that cannot be
   * read names none: whoever reads the sources themselves says what is wrong with it.
   */
  public static Map<String, Names> sourceNames(Home home) {
    YamlFile yaml = new YamlFile(new ArrayList<>());
    return sources(home.config().resolve("sources"), yaml, new ArrayList<>()).stream()
        .collect(
            Collectors.toMap(
                SourceDefinition::id, SourceDefinition::names, (first, second) -> first));
  }

  /** As a question may name them: by what they are called in any language. */
  public static SourceNames inQuestions(Map<String, Names> names) {
    return SourceNames.of(
        names.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    source -> Stream.of(Language.values()).map(source.getValue()::in).toList())));
  }

  /** The file in which a source stands; empty when no file that can be read has it. */
  public static Optional<Path> sourceFile(Home home, String id) {
    YamlFile yaml = new YamlFile(new ArrayList<>());
    return files(home.config().resolve("sources"), new ArrayList<>()).stream()
        .filter(
            file ->
                yaml.read(file, SourceDefinition.class)
                    .filter(source -> source.id().equals(id))
                    .isPresent())
        .findFirst();
  }

  private static <T> T one(Home home, String name, Class<T> type) {
    List<ConfigProblem> problems = new ArrayList<>();
    return new YamlFile(problems)
        .read(home.config().resolve(name), type)
        .orElseThrow(() -> all(home, problems));
  }

  /** A fault in one file is told with those of all others, so that one run names them all. */
  private static ConfigException all(Home home, List<ConfigProblem> own) {
    try {
      load(home);
    } catch (ConfigException e) {
      return e;
    }
    return new ConfigException(own);
  }

  /** The sources that are read, unless a command names others. */
  public List<SourceDefinition> enabledSources() {
    return sources.stream().filter(SourceDefinition::isEnabled).toList();
  }

  /** What an audit compares with: registers, and the interfaces that state a total of their own. */
  public List<SourceDefinition> registers() {
    return sources.stream()
        .filter(source -> source.isRegister() || (source.isEnabled() && statesItsOwnTotal(source)))
        .toList();
  }

  /** What an audit would compare with as well, if somebody turned it on. */
  public List<SourceDefinition> registersOff() {
    return sources.stream()
        .filter(source -> source.audit().orElse(false) || statesItsOwnTotal(source))
        .filter(source -> !source.enabled().orElse(true))
        .toList();
  }

  private static boolean statesItsOwnTotal(SourceDefinition source) {
    return source.read() instanceof SourceKind.EuPortal;
  }

  public Optional<SourceDefinition> source(String id) {
    return sources.stream().filter(source -> source.id().equals(id)).findFirst();
  }

  private static List<SourceDefinition> sources(
      Path folder, YamlFile yaml, List<ConfigProblem> problems) {
    List<SourceDefinition> sources = new ArrayList<>();
    Map<String, Path> places = new HashMap<>();
    for (Path file : files(folder, problems)) {
      Optional<SourceDefinition> source = yaml.read(file, SourceDefinition.class);
      if (source.isEmpty()) continue;
      String id = source.get().id();
      Path other = places.putIfAbsent(id, file);
      if (other != null) {
        problems.add(
            new ConfigProblem(
                file,
                yaml.line(file, "id", 0),
                "het id " + id + " is al van " + other,
                "geef een van beide bronnen een ander id"));
      }
      sources.add(source.get());
    }
    return sources;
  }

  private static List<Path> files(Path folder, List<ConfigProblem> problems) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      problems.add(
          new ConfigProblem(
              folder, 0, "de map is niet te lezen", "zet hier de bestanden van de bronnen"));
      return List.of();
    }
  }
}
