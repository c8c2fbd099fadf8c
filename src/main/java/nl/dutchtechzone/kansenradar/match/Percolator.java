package nl.dutchtechzone.kansenradar.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Tells which of many profiles a call is for: the profiles are stored queries, and the call is run
 * past those that can match at all. What comes out has passed {@link Fitting}, which has the last
 * word; the stored queries only keep it from being asked in vain. Close it. Not thread-safe.
 */
public final class Percolator implements AutoCloseable {
  private final Fitting fitting;
  private final Map<String, Profile> profiles;
  private final Set<Region> places;
  private final Asked asked;
  private final Monitor monitor;

  /**
   * @param profiles by an id of the caller's
   */
  public Percolator(Fitting fitting, Map<String, Profile> profiles) {
    this.fitting = fitting;
    this.profiles = Map.copyOf(profiles);
    places = new LinkedHashSet<>();
    profiles.values().stream()
        .map(Profile::municipality)
        .flatMap(Optional::stream)
        .forEach(places::add);
    asked = fitting.asked(profiles.values());
    try {
      monitor =
          new Monitor(fitting.standing().analyzer(), presearcher(), new MonitorConfiguration());
      monitor.register(
          profiles.entrySet().stream()
              .map(one -> ProfileTokens.stored(one.getKey(), one.getValue(), asked))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot store the profiles in memory", e);
    }
  }

  /** Each profile is found by what few calls have: its words, else its programmes or themes. */
  static TermFilteredPresearcher presearcher() {
    TermWeightor weightor =
        term ->
            switch (term.field()) {
              case ProfileTokens.WORD -> 8;
              case ProfileTokens.PROGRAMME -> 4;
              case ProfileTokens.THEME -> 2;
              case ProfileTokens.SCORE, ProfileTokens.LANGUAGE -> 0.1;
              default -> 6; // a term of a query
            };
    return new TermFilteredPresearcher(weightor, List.of(), ProfileTokens.FILTERS);
  }

  /** The ids of the profiles that the call fits, in alphabetical order. */
  public Set<String> fitting(Opportunity opportunity, Assessment assessment) {
    Set<String> fit = new TreeSet<>();
    if (!opportunity.isOffer()) return fit;
    ReadCall call = fitting.read(opportunity, assessment, asked);
    for (QueryMatch match : passing(call)) fit.add(match.getQueryId());
    return fit;
  }

  /** Of what the presearcher lets through the rule itself decides, and is quicker. */
  private final class Candidates extends CandidateMatcher<QueryMatch> {
    private final ReadCall call;

    Candidates(IndexSearcher page, ReadCall call) {
      super(page);
      this.call = call;
      call.readAs(page);
    }

    @Override
    public void matchQuery(String id, Query query, Map<String, String> metadata) {
      Profile profile = profiles.get(id);
      if (profile != null && fitting.passes(profile, call)) addMatch(new QueryMatch(id), 0);
    }

    @Override
    public QueryMatch resolve(QueryMatch one, QueryMatch other) {
      return one;
    }
  }

  private Iterable<QueryMatch> passing(ReadCall call) {
    try {
      return monitor
          .match(
              ProfileTokens.document(call, placesIn(call), applicantsOf(call)),
              page -> new Candidates(page, call))
          .getMatches();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot match the profiles in memory", e);
    }
  }

  private List<Region> placesIn(ReadCall call) {
    return places.stream()
        .filter(place -> fitting.ruling(place, call).verdict() != Verdict.OUTSIDE)
        .toList();
  }

  private static List<ApplicantType> applicantsOf(ReadCall call) {
    return Arrays.stream(ApplicantType.values())
        .filter(type -> call.applicant(type).weight() >= 0)
        .toList();
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot let go of the profiles", e);
    }
  }
}
