package nl.dutchtechzone.kansenradar;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The drawing of the house, as a test: arrows go one way, and each library keeps to its room. */
class ArchitectureTest {
  private static final String ROOT = "nl.dutchtechzone.kansenradar";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** Each package and what it may use; whoever adds a package adds its line. */
  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("opportunity", List.of()),
          Map.entry("fetch", List.of()),
          Map.entry("text", List.of("opportunity")),
          Map.entry("json", List.of("opportunity")),
          Map.entry("extract", List.of("text", "fetch", "opportunity")),
          Map.entry("search", List.of("json", "opportunity")),
          Map.entry("history", List.of("opportunity")),
          Map.entry("source", List.of("extract", "fetch", "opportunity")),
          Map.entry("match", List.of("search", "opportunity")),
          Map.entry("notify", List.of("match", "source", "opportunity", "templates")),
          Map.entry(
              "templates",
              List.of(
                  "web",
                  "pipeline",
                  "store",
                  "notify",
                  "match",
                  "source",
                  "search",
                  "json",
                  "history",
                  "opportunity")),
          Map.entry("schedule", List.of("store", "opportunity")),
          Map.entry(
              "web",
              List.of(
                  "templates",
                  "pipeline",
                  "store",
                  "notify",
                  "match",
                  "source",
                  "search",
                  "extract",
                  "fetch",
                  "json",
                  "text",
                  "history",
                  "opportunity")),
          Map.entry("store", List.of("notify", "match", "source", "fetch", "json", "opportunity")),
          Map.entry(
              "pipeline",
              List.of(
                  "store",
                  "notify",
                  "match",
                  "source",
                  "search",
                  "extract",
                  "fetch",
                  "json",
                  "text",
                  "opportunity")),
          Map.entry(
              "app",
              List.of(
                  "web",
                  "schedule",
                  "pipeline",
                  "store",
                  "notify",
                  "match",
                  "source",
                  "search",
                  "extract",
                  "fetch",
                  "json",
                  "text",
                  "opportunity")),
          Map.entry(
              "demo",
              List.of(
                  "web",
                  "schedule",
                  "app",
                  "pipeline",
                  "store",
                  "notify",
                  "match",
                  "source",
                  "search",
                  "extract",
                  "fetch",
                  "json",
                  "opportunity")),
          Map.entry(
              "cli",
              List.of(
                  "web",
                  "schedule",
                  "demo",
                  "app",
                  "pipeline",
                  "store",
                  "notify",
                  "match",
                  "source",
                  "search",
                  "extract",
                  "fetch",
                  "json",
                  "text",
                  "history",
                  "opportunity")));

  /** Each library and the packages that may know it. */
  private static final Map<String, List<String>> ROOMS =
      Map.ofEntries(
          Map.entry("okhttp3..", List.of("fetch")),
          Map.entry("crawlercommons.robots..", List.of("fetch")),
          Map.entry("crawlercommons.sitemaps..", List.of("source")),
          Map.entry("org.jsoup..", List.of("extract")),
          Map.entry("org.apache.pdfbox..", List.of("extract")),
          Map.entry("org.apache.commons.compress..", List.of("extract")),
          Map.entry("org.dhatim..", List.of("extract", "web")),
          Map.entry("com.github.difflib..", List.of("history")),
          Map.entry("com.rometools..", List.of("source")),
          Map.entry("org.apache.lucene..", List.of("search", "match")),
          Map.entry("jakarta.mail..", List.of("notify")),
          Map.entry("net.fortuna.ical4j..", List.of("notify")),
          Map.entry("org.simplejavamail..", List.of("notify")),
          Map.entry("io.javalin..", List.of("web")),
          Map.entry("org.quartz..", List.of("schedule")),
          Map.entry("org.subethamail..", List.of("demo")),
          Map.entry("java.sql..", List.of("store", "schedule")),
          Map.entry("org.jdbi..", List.of("store")),
          Map.entry("org.flywaydb..", List.of("store")),
          Map.entry("com.zaxxer..", List.of("store")),
          Map.entry("com.fasterxml.jackson.dataformat.yaml..", List.of("app")),
          Map.entry("picocli..", List.of("cli")));

  @TestFactory
  Stream<DynamicTest> arrowsGoOneWay() {
    return MAY_USE.entrySet().stream()
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room.getKey(),
                    () ->
                        classes()
                            .that()
                            .resideInAPackage(packageOf(room.getKey()))
                            .should()
                            .onlyDependOnClassesThat(
                                resideOutsideOfPackages(ROOT + "..")
                                    .or(resideInAnyPackage(allowed(room))))
                            .allowEmptyShould(true)
                            .check(HOUSE)));
  }

  @TestFactory
  Stream<DynamicTest> librariesKeepToTheirRooms() {
    return ROOMS.entrySet().stream()
        .map(
            library ->
                DynamicTest.dynamicTest(
                    library.getKey(),
                    () ->
                        noClasses()
                            .that(
                                not(
                                    resideInAnyPackage(
                                        library.getValue().stream()
                                            .map(ArchitectureTest::packageOf)
                                            .toArray(String[]::new))))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(library.getKey())
                            .allowEmptyShould(true)
                            .check(HOUSE)));
  }

  @Test
  void theHouseIsFoundOnTheClassPath() {
    assertThat(HOUSE.size()).as("an empty house would pass every rule").isGreaterThan(50);
  }

  @Test
  void everyPackageStandsInTheTable() {
    classes()
        .should()
        .resideInAnyPackage(
            MAY_USE.keySet().stream().map(ArchitectureTest::packageOf).toArray(String[]::new))
        .check(HOUSE);
  }

  @Test
  void packagesFormNoCycle() {
    slices()
        .matching(ROOT + ".(*)..")
        .as("packages, templates and their models taken together")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(
            resideInAnyPackage(packageOf("templates")), resideInAnyPackage(ROOT + ".."))
        .check(HOUSE);
  }

  @Test
  void noNameHidesWhatAClassIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Processor")
        .check(HOUSE);
  }

  private static String packageOf(String name) {
    return ROOT + "." + name + "..";
  }

  private static String[] allowed(Map.Entry<String, List<String>> room) {
    return Stream.concat(Stream.of(room.getKey()), room.getValue().stream())
        .map(ArchitectureTest::packageOf)
        .toArray(String[]::new);
  }
}
