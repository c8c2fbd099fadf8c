package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Tells which filters name a value that does not exist, and which do. */
final class KnownValues {
  private static final int SHOWN = 15;

  private final IndexSearcher searcher;
  private final FacetCounts counts;

  KnownValues(IndexSearcher searcher, FacetCounts counts) {
    this.searcher = searcher;
    this.counts = counts;
  }

  List<Remark> unknown(Clause.Sequence clause) throws IOException {
    List<Remark> remarks = new ArrayList<>();
    for (Clause.Filter filter : clause.filters().distinct().toList()) {
      if (isCode(filter)) continue;
      Optional<Query> query = Filters.query(filter, new ArrayList<>());
      List<String> labels = counts.labels(filter.field().index());
      if (query.isEmpty() || labels.isEmpty() || searcher.count(query.get()) > 0) continue;
      remarks.add(told(filter, labels));
    }
    return remarks;
  }

  private static Remark told(Clause.Filter filter, List<String> labels) {
    FilterField field = filter.field();
    String value = filter.value().replaceFirst("^" + Filters.EXACTLY, "");
    boolean coded =
        switch (field) {
          case PROGRAMME, STATUS, APPLICANT, LANGUAGE -> true;
          case THEME, REGION, SOURCE, MONTH, DEADLINE, AMOUNT, SEEN -> false;
        };
    if (coded) {
      return new Remark("value", List.of(field.label(), value), field.index(), labels);
    }
    String shown = String.join(", ", labels.subList(0, Math.min(SHOWN, labels.size())));
    String more = labels.size() > SHOWN ? ", …" : "";
    return Remark.of("value", field.label(), value, shown + more);
  }

  /** Dates and amounts, and words of the program's own, exist also where no call has them. */
  private static boolean isCode(Clause.Filter filter) {
    String value = filter.field().value(filter.value());
    return switch (filter.field()) {
      case PROGRAMME -> Coded.parse(Programme.class, value).isPresent();
      case STATUS -> Coded.parse(Status.class, value).isPresent();
      case APPLICANT -> Coded.parse(ApplicantType.class, value).isPresent();
      case LANGUAGE -> Coded.parse(Language.class, value).isPresent();
      case THEME, REGION, SOURCE, MONTH -> false;
      case DEADLINE, AMOUNT, SEEN -> true;
    };
  }
}
