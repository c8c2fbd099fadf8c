package nl.dutchtechzone.kansenradar.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.campaign.GrowingSite.Call;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.store.QueuedMail;
import nl.dutchtechzone.kansenradar.store.StoredOpportunity;

/**
 * What everybody should have been told, against the words of the mails that the server took. The
 * measure is the site: each of its calls must be told as new, and each deadline that was read must
 * be told as moved, to everyone whom it concerns, in one mail and no other.
 */
final class Ledger {
  private static final String MOVED_TO = "→ ";

  private final List<Call> calls;
  private final Map<String, Call> byTitle;
  private final List<String> lost = new ArrayList<>();
  private final List<String> doubled = new ArrayList<>();
  private final List<String> strange = new ArrayList<>();
  private int repeated;

  private Ledger(List<Call> calls) {
    this.calls = calls;
    this.byTitle = calls.stream().collect(Collectors.toMap(Call::title, call -> call));
  }

  /**
   * @param lost what somebody was not told, or the store does not hold
   * @param doubled what somebody was told in two mails of different ids, or the feed has twice
   * @param repeated mails that the server took more than once under one id
   * @param strange what should not be there at all
   */
  record Verdict(List<String> lost, List<String> doubled, int repeated, List<String> strange) {}

  /** A piece of news: that the call is new, or that its deadline is that day. */
  private record News(String address, int call, Optional<LocalDate> deadline) {
    @Override
    public String toString() {
      return address
          + " of "
          + GrowingSite.name(call)
          + deadline.map(day -> " moved to " + day).orElse(" new");
    }
  }

  static Verdict judge(List<Call> calls, Kansenradar radar, List<ReceivedMail> mails) {
    Ledger ledger = new Ledger(calls);
    Set<News> expected = ledger.expected(radar);
    ledger.compare(expected, ledger.told(mails));
    ledger.repeats(mails);
    ledger.waiting(radar);
    return new Verdict(ledger.lost, ledger.doubled, ledger.repeated, ledger.strange);
  }

  private Set<News> expected(Kansenradar radar) {
    Map<UUID, Call> known = new HashMap<>();
    for (StoredOpportunity stored : radar.opportunities.all()) {
      Call call = byTitle.get(stored.opportunity().title());
      if (call != null) known.put(stored.opportunity().id(), call);
      else strange.add("an opportunity that no site has: " + stored.opportunity().title());
    }
    Map<Call, List<LocalDate>> moves = new HashMap<>();
    Set<Call> isNew = new HashSet<>();
    for (Change change : radar.changes.after(0, Integer.MAX_VALUE)) {
      Call call = known.get(change.opportunityId());
      if (call == null) continue;
      switch (change.kind()) {
        case NEW -> {
          if (!isNew.add(call)) doubled.add("in the feed: " + call.title() + " new");
        }
        case DEADLINE_MOVED ->
            moves.computeIfAbsent(call, c -> new ArrayList<>()).add(day(change.after()));
        default -> strange.add(call.title() + ": " + change.kind() + " " + change.field());
      }
    }
    Set<News> expected = new HashSet<>();
    List<String> addresses = radar.recipients.all().stream().map(Recipient::address).toList();
    for (Call call : calls) {
      List<LocalDate> read = moves.getOrDefault(call, List.of());
      if (!isNew.contains(call)) lost.add("in the feed: " + call.title() + " new");
      follow(call, read);
      for (String address : addresses) {
        if (!Premises.concerns(address, call)) continue;
        expected.add(new News(address, call.number(), Optional.empty()));
        for (LocalDate day : read) {
          expected.add(new News(address, call.number(), Optional.of(day)));
        }
      }
    }
    current(radar, known);
    return expected;
  }

  /** The deadlines that were read are among the site's, in its order, each once. */
  private void follow(Call call, List<LocalDate> read) {
    int last = 0;
    for (LocalDate day : read) {
      int at = call.deadlines().indexOf(day);
      if (at <= last) doubled.add("in the feed: " + call.title() + " moved to " + day);
      last = Math.max(at, last);
    }
  }

  /** The store holds what the site says last. */
  private void current(Kansenradar radar, Map<UUID, Call> known) {
    for (StoredOpportunity stored : radar.opportunities.all()) {
      Call call = known.get(stored.opportunity().id());
      if (call == null) continue;
      boolean same =
          stored.opportunity().facts().timing().deadlines().stream()
              .allMatch(
                  fact ->
                      fact.evidence().quote().contains(GrowingSite.DAY.format(call.deadline())));
      if (!same || stored.opportunity().facts().timing().deadlines().isEmpty()) {
        lost.add("in the store: the deadline of " + call.title());
      }
    }
  }

  private static LocalDate day(Optional<String> moment) {
    return LocalDate.parse(moment.orElseThrow().substring(0, 10));
  }

  /** By the words of the mails: which ids told each piece of news. */
  private Map<News, Set<String>> told(List<ReceivedMail> mails) {
    Map<News, Set<String>> told = new HashMap<>();
    for (ReceivedMail mail : mails) {
      for (String block : mail.blocks()) {
        for (Call call : calls) {
          if (!block.startsWith(call.title() + " ", 2)) continue;
          if (ReceivedMail.isNew(block)) {
            add(told, new News(mail.to(), call.number(), Optional.empty()), mail);
          }
          for (LocalDate day : call.deadlines()) {
            if (block.contains(MOVED_TO + GrowingSite.WEEKDAY_AND_DAY.format(day) + ",")) {
              add(told, new News(mail.to(), call.number(), Optional.of(day)), mail);
            }
          }
        }
      }
    }
    return told;
  }

  private static void add(Map<News, Set<String>> told, News news, ReceivedMail mail) {
    told.computeIfAbsent(news, n -> new HashSet<>()).add(mail.id());
  }

  private void compare(Set<News> expected, Map<News, Set<String>> told) {
    for (News news : expected) {
      if (!told.containsKey(news)) lost.add(news.toString());
    }
    told.forEach(
        (news, ids) -> {
          if (!expected.contains(news)) strange.add("told, but not to be told: " + news);
          if (ids.size() > 1) doubled.add(news + " in " + ids);
        });
  }

  private void repeats(List<ReceivedMail> mails) {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, String> texts = new HashMap<>();
    for (ReceivedMail mail : mails) {
      counts.merge(mail.id(), 1, Integer::sum);
      String before = texts.put(mail.id(), mail.text());
      if (before != null && !before.equals(mail.text())) {
        strange.add("two texts under " + mail.id());
      }
    }
    repeated = counts.values().stream().mapToInt(count -> count - 1).sum();
  }

  private void waiting(Kansenradar radar) {
    for (Recipient recipient : radar.recipients.all()) {
      radar
          .deliveries
          .undelivered(recipient.id())
          .forEach(row -> lost.add("still waiting: delivery to " + recipient.id()));
    }
    for (QueuedMail mail : radar.outbox.latest(Integer.MAX_VALUE)) {
      if (mail.state() == QueuedMail.State.QUEUED) {
        lost.add("still in the outbox: " + mail.mail().messageId());
      }
    }
  }
}
