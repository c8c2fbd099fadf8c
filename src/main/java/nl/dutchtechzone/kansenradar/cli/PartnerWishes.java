package nl.dutchtechzone.kansenradar.cli;

import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.match.Profile;
import nl.dutchtechzone.kansenradar.match.Themes;
import nl.dutchtechzone.kansenradar.notify.Cadence;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import picocli.CommandLine.Option;

/** What an added partner wants to hear of. */
final class PartnerWishes {
  @Option(names = "--id", required = true, description = "Kort: a-z, 0-9 en streepjes.")
  String id = "";

  @Option(names = "--name", required = true, description = "Naam, zoals in de aanhef.")
  String name = "";

  @Option(names = "--email", required = true, description = "Het mailadres.")
  String email = "";

  @Option(names = "--language", description = "nl, de of en (nl).")
  Language language = Language.NL;

  @Option(names = "--theme", description = "Thema, met zijn naam of id: waterstof; herhaalbaar.")
  List<String> themes = List.of();

  @Option(names = "--word", description = "Woord of zinsdeel; herhaalbaar.")
  List<String> words = List.of();

  @Option(names = "--query", description = "Vraag in de zoektaal van docs/zoeken.md.")
  Optional<String> query = Optional.empty();

  @Option(names = "--notice-language", description = "Taal van de oproep; herhaalbaar.")
  List<Language> languages = List.of();

  @Option(
      names = "--applicant",
      description = "Wat voor aanvrager: mkb, gemeente, kennisinstelling.")
  Optional<String> applicant = Optional.empty();

  @Option(names = "--municipality", description = "CBS-code, zoals GM0114.")
  Optional<String> municipality = Optional.empty();

  @Option(
      names = "--programme",
      description = "Programma: 'EFRO Noord-Nederland', jtf; herhaalbaar.")
  List<String> programmes = List.of();

  @Option(names = "--minimum-score", description = "0 tot 1 (0).")
  double minimumScore;

  @Option(names = "--cadence", description = PartnerCommand.CADENCE)
  Optional<Cadence> cadence = Optional.empty();

  @Option(names = "--consent", paramLabel = "BEWIJS", description = PartnerCommand.CONSENT)
  Optional<String> consent = Optional.empty();

  Recipient recipient(Themes known) {
    return new Recipient(
        id,
        Recipient.Kind.PARTNER,
        name,
        email,
        language,
        new Profile(
            themes.stream().map(theme -> ProfileWords.theme(theme, known)).toList(),
            words,
            query,
            languages,
            applicant.map(ProfileWords::applicant),
            municipality.map(Region::new),
            programmes.stream().map(ProfileWords::programme).toList(),
            minimumScore));
  }
}
