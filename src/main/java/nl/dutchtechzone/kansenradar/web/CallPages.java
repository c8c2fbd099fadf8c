package nl.dutchtechzone.kansenradar.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.notify.Chronicle;
import nl.dutchtechzone.kansenradar.notify.FactWords;
import nl.dutchtechzone.kansenradar.notify.Letter.Shift;
import nl.dutchtechzone.kansenradar.notify.NamedFacts;
import nl.dutchtechzone.kansenradar.notify.Wording;
import nl.dutchtechzone.kansenradar.opportunity.Attachment;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.Confidence;
import nl.dutchtechzone.kansenradar.opportunity.Conflict;
import nl.dutchtechzone.kansenradar.opportunity.Conflicts;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.source.Names;

/** Puts a call into the words of its page. Pure but for the cards; thread-safe. */
final class CallPages {
  private static final int QUOTE = 300;

  private final Site site;
  private final Cards cards;
  private final Map<String, Names> sources;

  CallPages(Site site, Cards cards, Map<String, Names> sources) {
    this.site = site;
    this.cards = cards;
    this.sources = Map.copyOf(sources);
  }

  CallPage of(
      Opportunity call,
      List<Change> changes,
      List<Opportunity> alike,
      Optional<CallPage.Desk> desk,
      Language language) {
    CallCard card = cards.of(call, language);
    URI source = call.lead().uri();
    return new CallPage(
        card,
        Local.outside(source),
        Optional.ofNullable(source.getHost()).orElse(call.lead().sourceId()),
        conflicts(call, language),
        rows(call, language),
        call.notices().stream().map(notice -> notice(call, notice, language)).toList(),
        history(changes, language),
        alike.stream().map(other -> cards.of(other, language)).toList(),
        JsonLd.of(call, card, site.base()),
        desk);
  }

  private List<CallPage.Differing> conflicts(Opportunity call, Language language) {
    FactWords words = new FactWords(cards.wording(language), cards.glossary());
    return Conflicts.of(call, cards.now()).stream()
        .map(
            conflict ->
                new CallPage.Differing(
                    words.label(conflict.field()),
                    conflict.statements().stream()
                        .map(said -> side(conflict.field(), said, language))
                        .toList()))
        .toList();
  }

  private CallPage.Side side(String field, Conflict.Statement said, Language language) {
    Notice notice = said.notice();
    return new CallPage.Side(
        source(notice, language),
        cards.wording(language).value(field, said.value()),
        Wording.plain(said.quote(), QUOTE),
        notice.language().code(),
        Local.outside(notice.uri()));
  }

  private String source(Notice notice, Language language) {
    Names names = sources.get(notice.sourceId());
    return names == null ? notice.sourceId() : names.in(language);
  }

  private List<CallPage.Row> rows(Opportunity call, Language language) {
    FactWords words = new FactWords(cards.wording(language), cards.glossary());
    Map<String, List<CallPage.Stated>> byField = new LinkedHashMap<>();
    NamedFacts.of(call.facts())
        .forEach(
            (name, fact) ->
                byField
                    .computeIfAbsent(NamedFacts.field(name), field -> new ArrayList<>())
                    .add(stated(call, name, fact, words)));
    return byField.entrySet().stream()
        .map(row -> new CallPage.Row(words.label(row.getKey()), row.getValue()))
        .toList();
  }

  private static CallPage.Stated stated(
      Opportunity call, String name, Fact<?> fact, FactWords words) {
    return new CallPage.Stated(
        words.of(fact.value()),
        Wording.plain(fact.evidence().quote(), QUOTE),
        spoken(call, fact),
        "/kans/" + call.id() + "/bewijs/" + name + "#plek",
        fact.value() instanceof Attachment attachment
            ? Local.outside(attachment.uri())
            : Optional.empty(),
        fact.confidence() == Confidence.LOW);
  }

  /** The language of the notice that the fact was read from. */
  private static String spoken(Opportunity call, Fact<?> fact) {
    return call.notices().stream()
        .filter(
            notice -> notice.pages().stream().anyMatch(p -> p.uri().equals(fact.evidence().page())))
        .findFirst()
        .orElse(call.lead())
        .language()
        .code();
  }

  private CallPage.Notice notice(Opportunity call, Notice notice, Language language) {
    Wording wording = cards.wording(language);
    return new CallPage.Notice(
        source(notice, language),
        Wording.plain(notice.title()),
        notice.language().code(),
        Local.outside(notice.uri()),
        site.words(language)
            .find("kind." + notice.kind().code())
            .orElse(wording.of("programme", call.programme())),
        notice.pages().stream()
            .map(
                page ->
                    new CallPage.Archived(
                        Wording.plain(page.uri().toString(), 100), "/archief/" + page.sha256()))
            .toList());
  }

  /** The latest first. */
  private List<CallPage.Event> history(List<Change> changes, Language language) {
    Wording wording = cards.wording(language);
    return Chronicle.of(changes, wording).reversed().stream()
        .map(
            event ->
                new CallPage.Event(
                    wording.instant(event.at()),
                    event.what(),
                    event.shift().map(Shift::before),
                    event.shift().map(Shift::after),
                    event.shift().flatMap(Shift::was),
                    event.shift().flatMap(Shift::is)))
        .toList();
  }
}
