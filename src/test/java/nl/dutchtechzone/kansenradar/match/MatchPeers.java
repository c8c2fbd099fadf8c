package nl.dutchtechzone.kansenradar.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What the percolator is measured against, on the same tokens: every stored query run on its own,
 * and a tuned monitor whose queries hold every condition exactly, so that nothing asks {@link
 * Fitting}.
 */
public final class MatchPeers implements AutoCloseable {
  private static final String EXACT = "exact";

  private final Fitting fitting;
  private final Map<String, Profile> profiles;
  private final Set<Region> places = new LinkedHashSet<>();
  private final Asked asked;
  private final Monitor monitor;
  private final List<MonitorQuery> whole = new ArrayList<>();

  public MatchPeers(Fitting fitting, Map<String, Profile> profiles) throws IOException {
    this.fitting = fitting;
    this.profiles = profiles;
    asked = fitting.asked(profiles.values());
    List<MonitorQuery> tuned = new ArrayList<>();
    profiles.forEach(
        (id, profile) -> {
          profile.municipality().ifPresent(places::add);
          MonitorQuery stored = ProfileTokens.stored(id, profile, asked);
          Query exact = with(stored.getQuery(), profile);
          tuned.add(new MonitorQuery(id, exact, null, stored.getMetadata()));
          whole.add(new MonitorQuery(id, with(exact, stored.getMetadata())));
        });
    monitor =
        new Monitor(
            fitting.standing().analyzer(), Percolator.presearcher(), new MonitorConfiguration());
    monitor.register(tuned);
  }

  private static Query with(Query query, Profile profile) {
    if (profile.minimumScore() <= 0) return query;
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(DoublePoint.newRangeQuery(EXACT, profile.minimumScore(), 1), Occur.FILTER)
        .build();
  }

  private static Query with(Query query, Map<String, String> filters) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
    filters.forEach((field, value) -> all.add(new TermQuery(new Term(field, value)), Occur.FILTER));
    return all.build();
  }

  /** The tuned monitor alone. */
  public Set<String> monitorAlone(Opportunity call, Assessment assessment) throws IOException {
    Set<String> ids = new TreeSet<>();
    for (QueryMatch match :
        monitor.match(document(call, assessment), QueryMatch.SIMPLE_MATCHER).getMatches()) {
      ids.add(match.getQueryId());
    }
    return ids;
  }

  /** Every stored query on its own. */
  public Set<String> naive(Opportunity call, Assessment assessment) throws IOException {
    IndexSearcher one =
        MemoryIndex.fromDocument(document(call, assessment), fitting.standing().analyzer())
            .createSearcher();
    Set<String> ids = new TreeSet<>();
    for (MonitorQuery stored : whole) {
      if (one.count(stored.getQuery()) > 0) ids.add(stored.getId());
    }
    return ids;
  }

  /** Every profile held against the call by the rule itself. */
  public Set<String> byRule(Opportunity call, Assessment assessment) {
    Set<String> ids = new TreeSet<>();
    profiles.forEach(
        (id, profile) -> {
          if (fitting.fits(profile, call, assessment).fits()) ids.add(id);
        });
    return ids;
  }

  private Document document(Opportunity opportunity, Assessment assessment) {
    ReadCall call = fitting.read(opportunity, assessment, asked);
    Document document =
        ProfileTokens.document(
            call,
            places.stream()
                .filter(place -> fitting.ruling(place, call).verdict() != Verdict.OUTSIDE)
                .toList(),
            Arrays.stream(ApplicantType.values())
                .filter(type -> Fitting.applicant(type, opportunity).weight() >= 0)
                .toList());
    document.add(new DoublePoint(EXACT, assessment.score()));
    return document;
  }

  @Override
  public void close() throws IOException {
    monitor.close();
  }
}
