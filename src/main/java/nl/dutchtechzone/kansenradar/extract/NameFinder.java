package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.extract.PageText.Link;
import nl.dutchtechzone.kansenradar.opportunity.Attachment;
import nl.dutchtechzone.kansenradar.opportunity.Confidence;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Programme;

/** Names and addresses: programme, reference, contact, attached documents. */
final class NameFinder {
  /** A programme's names, folded; the first programme named on a page's first screen wins. */
  private record Named(Programme programme, List<String> names) {}

  private static final List<Named> PROGRAMMES =
      List.of(
          new Named(Programme.JTF, List.of("just transition fund", " jtf")),
          new Named(
              Programme.INTERREG_DE_NL,
              List.of(
                  "interreg deutschland-nederland",
                  "interreg vi-a deutschland-nederland",
                  "interreg vi a deutschland-nederland",
                  "interreg de-nl",
                  "interreg germany-netherlands",
                  "interreg duitsland-nederland")),
          new Named(
              Programme.INTERREG_NORTH_SEA, List.of("interreg north sea", "north sea programme")),
          new Named(Programme.INTERREG_NWE, List.of("interreg nwe", "interreg north-west europe")),
          new Named(Programme.INTERREG_EUROPE, List.of("interreg europe")),
          new Named(Programme.REGIO_DEAL, List.of("regio deal", "regiodeal")),
          new Named(Programme.EFRO_NOORD, List.of("efro noord", "efro-noord")),
          new Named(Programme.EFRO_OOST, List.of("efro oost", "efro-oost")));
  private static final List<String> TOPICS =
      List.of(
          "HORIZON-",
          "LIFE-",
          "DIGITAL-",
          "CEF-",
          "INNOVFUND-",
          "I3-",
          "SMP-",
          "ESF-",
          "ERASMUS-",
          "RFCS-",
          "EDF-",
          "EURATOM-");
  private static final Pattern EU_TOPIC =
      Pattern.compile(
          "\\b(?:HORIZON|LIFE|DIGITAL|CEF|INNOVFUND|I3|SMP|ESF|ERASMUS|RFCS|EDF|EURATOM)-[A-Z0-9-]{3,50}[A-Z0-9]\\b");
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{2,63}){1,4}");
  private static final List<String> DOCUMENTS = List.of(".pdf", ".docx", ".doc", ".odt");
  private static final int FIRST_SCREEN = 3_000;
  private static final int ATTACHMENTS = 40;

  private final Sheet sheet;

  NameFinder(Sheet sheet) {
    this.sheet = sheet;
  }

  Optional<Fact<Programme>> programme() {
    int end = Math.min(sheet.folded().length, FIRST_SCREEN);
    String words = " " + new String(sheet.folded(), 0, end);
    for (Named named : PROGRAMMES) {
      for (String name : named.names()) {
        int at = words.indexOf(name);
        if (at < 0 || goesOn(words, at + name.length())) continue;
        Evidence evidence = sheet.evidence(Math.max(0, at - 1), at - 1 + name.length());
        return Optional.of(new Fact<>(named.programme(), evidence, Confidence.MEDIUM, List.of()));
      }
    }
    return Optional.empty();
  }

  private static boolean goesOn(String words, int end) {
    return end < words.length() && Fold.isWord(words.charAt(end));
  }

  Optional<Fact<String>> reference() {
    for (Passage passage : sheet.passages()) {
      if (passage.label(Cue.Family.NAME_LABEL).equals(Optional.of(Cue.REFERENCE))
          && passage.length() <= 80
          && hasDigit(passage)) {
        String value = sheet.text().substring(passage.start(), passage.end()).strip();
        Hit hit = new Hit(Cue.REFERENCE, passage.start(), passage.end(), true);
        return Optional.of(sheet.fact(value, hit, passage));
      }
    }
    String start = sheet.text().substring(0, Math.min(sheet.text().length(), FIRST_SCREEN));
    if (!AnyOf.isIn(TOPICS, start)) return Optional.empty();
    Matcher topic = EU_TOPIC.matcher(start);
    if (!topic.find()) return Optional.empty();
    Evidence evidence = sheet.evidence(topic.start(), topic.end());
    return Optional.of(new Fact<>(evidence.quote(), evidence, Confidence.MEDIUM, List.of()));
  }

  private boolean hasDigit(Passage passage) {
    return Fold.holdsDigit(sheet.folded(), passage.start(), passage.end());
  }

  /** A mail address, the one in a contact section first. */
  Optional<Fact<String>> contact() {
    Optional<Fact<String>> any = Optional.empty();
    if (sheet.text().indexOf('@') < 0) return any;
    Matcher mail = MAIL.matcher(sheet.text());
    for (Passage passage : sheet.passages()) {
      if (!containsAt(passage)) continue;
      if (!mail.region(passage.start(), passage.end()).find()) continue;
      Hit hit = new Hit(Cue.CONTACT, mail.start(), mail.end(), false);
      Fact<String> fact = sheet.fact(mail.group(), hit, passage);
      if (isContact(passage)) return Optional.of(fact);
      if (any.isEmpty()) any = Optional.of(fact);
    }
    return any;
  }

  private boolean containsAt(Passage passage) {
    return sheet.text().indexOf('@', passage.start(), passage.end()) >= 0;
  }

  private static boolean isContact(Passage passage) {
    return passage.label(Cue.Family.NAME_LABEL).equals(Optional.of(Cue.CONTACT))
        || passage.heading(Cue.Family.NAME_LABEL).equals(Optional.of(Cue.CONTACT));
  }

  List<Fact<Attachment>> attachments() {
    return sheet.page().links().stream()
        .filter(NameFinder::isDocument)
        .limit(ATTACHMENTS)
        .map(this::attachment)
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isDocument(Link link) {
    String path = String.valueOf(link.uri().getPath()).toLowerCase(Locale.ROOT);
    return AnyOf.ends(DOCUMENTS, path);
  }

  private Optional<Fact<Attachment>> attachment(Link link) {
    String words = sheet.text().substring(link.start(), link.end());
    if (words.isBlank()) return Optional.empty();
    Evidence evidence = sheet.evidence(link.start(), link.end());
    String title = evidence.quote().replace('\n', ' ');
    return Optional.of(Fact.stated(new Attachment(link.uri(), title), evidence));
  }
}
