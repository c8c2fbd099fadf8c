package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.json.StoredJson;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Funding;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Money;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** Makes documents of entries. Thread-safe. */
final class Entries {
  /**
   * How often a word of the title counts: as in BM25F the fields are weighed before the frequency
   * saturates (Robertson, Zaragoza and Taylor 2004), so that a word has one list of calls to read.
   */
  private static final int TITLE_WEIGHT = 3;

  /** The one value of {@link Fields#NO_OFFER}. */
  static final String NO_OFFER = "yes";

  private final Analysis analysis;

  Entries(Analysis analysis) {
    this.analysis = analysis;
  }

  /** A text of one language in the field of all. */
  private static final class LanguageText extends Field {
    private final Analyzer analyzer;
    private final int weight;

    private LanguageText(String text, Analyzer analyzer, int weight) {
      super(Fields.TEXT, text, TextField.TYPE_NOT_STORED);
      this.analyzer = analyzer;
      this.weight = weight;
    }

    @Override
    public TokenStream tokenStream(Analyzer writers, TokenStream reuse) {
      TokenStream words = analyzer.tokenStream(name(), stringValue());
      return weight == 1 ? words : new Repeated(words, weight);
    }
  }

  /** Each word as often, all where it stands. */
  private static final class Repeated extends TokenFilter {
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final int times;
    private int left;

    private Repeated(TokenStream words, int times) {
      super(words);
      this.times = times;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (left > 0) {
        step.setPositionIncrement(0);
        left--;
        return true;
      }
      left = times - 1;
      return input.incrementToken();
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      left = 0;
    }
  }

  Document document(IndexEntry entry) {
    Document document = new Document();
    Opportunity opportunity = entry.opportunity();
    String id = opportunity.id().toString();
    document.add(new StringField(Fields.ID, id, Field.Store.YES));
    document.add(new NumericDocValuesField(Fields.ID_HIGH, IdHalves.high(opportunity.id())));
    document.add(new NumericDocValuesField(Fields.ID_LOW, IdHalves.low(opportunity.id())));
    document.add(new StoredField(Fields.JSON, StoredJson.write(opportunity)));
    document.add(new StoredField(Fields.THEMES, ThemeMarks.write(entry.themes())));
    document.add(new StoredField(Fields.STATUS, entry.status().code()));
    document.add(
        new NumericDocValuesField(
            Fields.PRECEDENCE, Precedence.of(entry.rank(), opportunity.id())));
    if (!opportunity.isOffer()) {
      document.add(new StringField(Fields.NO_OFFER, NO_OFFER, Field.Store.NO));
    }
    opportunity.notices().forEach(notice -> addText(document, notice));
    Language first = opportunity.notices().getFirst().language();
    add(document, name(opportunity.programme()), analysis.of(first), 1);
    addFacets(document, entry);
    addDeadlines(document, opportunity);
    document.add(new LongPoint(Fields.SEEN, opportunity.firstSeen().getEpochSecond()));
    amounts(opportunity.facts().funding())
        .forEach(euros -> document.add(new LongPoint(Fields.AMOUNT, euros)));
    return document;
  }

  private void addText(Document document, Notice notice) {
    String reference = notice.facts().reference().map(Fact::value).orElse("");
    Analyzer analyzer = analysis.of(notice.language());
    add(document, notice.title(), analyzer, TITLE_WEIGHT);
    add(document, notice.summary(), analyzer, 1);
    add(document, notice.text(), analyzer, 1);
    add(document, reference, analyzer, 1);
    Words.of(notice.title()).stream()
        .map(Words.Word::folded)
        .distinct()
        .forEach(word -> document.add(new StringField(Fields.SUGGEST, word, Field.Store.NO)));
  }

  /** By which people ask for a programme, though its calls may not name it. */
  private static String name(Programme programme) {
    return switch (programme) {
      case EFRO_NOORD -> "EFRO Noord";
      case EFRO_OOST -> "EFRO Oost";
      case JTF -> "JTF";
      case INTERREG_DE_NL -> "Interreg Deutschland-Nederland";
      case INTERREG_NORTH_SEA -> "Interreg North Sea";
      case INTERREG_NWE -> "Interreg North-West Europe";
      case INTERREG_EUROPE -> "Interreg Europe";
      case REGIO_DEAL -> "Regio Deal";
      case RVO -> "RVO";
      case PROVINCE, MUNICIPALITY, EU, OTHER -> ""; // said of too much else
    };
  }

  private static void add(Document document, String text, Analyzer analyzer, int weight) {
    if (!text.isBlank()) document.add(new LanguageText(text, analyzer, weight));
  }

  private static void addFacets(Document document, IndexEntry entry) {
    Opportunity opportunity = entry.opportunity();
    facet(document, Fields.PROGRAMME, opportunity.programme());
    facet(document, Fields.STATUS, entry.status());
    for (Fact<? extends Coded> who : opportunity.facts().eligibility().applicants()) {
      facet(document, Fields.APPLICANT, who.value());
    }
    for (ThemeMark theme : entry.themes()) {
      facet(
          document,
          Fields.THEME,
          theme.id(),
          theme.names().isEmpty() ? "" : theme.names().getFirst());
      theme.names().forEach(name -> term(document, Fields.THEME, name));
    }
    for (PlaceMark place : entry.places()) {
      facet(document, Fields.REGION, place.code(), place.name());
      term(document, Fields.REGION, place.name());
    }
    for (Notice notice : opportunity.notices()) {
      facet(document, Fields.SOURCE, notice.sourceId(), "");
      facet(document, Fields.LANGUAGE, notice.language());
    }
  }

  private static void addDeadlines(Document document, Opportunity opportunity) {
    Set<YearMonth> months = new LinkedHashSet<>();
    for (Fact<Deadline> fact : opportunity.facts().timing().deadlines()) {
      fact.value()
          .moment()
          .date()
          .ifPresent(
              day -> {
                document.add(new LongPoint(Fields.DEADLINE, day.toEpochDay()));
                document.add(new SortedNumericDocValuesField(Fields.DEADLINE, day.toEpochDay()));
                months.add(YearMonth.from(day));
              });
    }
    months.forEach(month -> facet(document, Fields.MONTH, month.toString(), ""));
  }

  /** What one project can get, and what there is, in whole units of the currency. */
  private static Stream<Long> amounts(Funding funding) {
    return Stream.of(
            funding.grantMax(),
            funding.grantMin(),
            funding.grantFixed(),
            funding.grantPerPartner(),
            funding.budgetTotal())
        .flatMap(fact -> fact.stream())
        .map(Fact::value)
        .map(Money::amount)
        .map(BigDecimal::longValue)
        .distinct();
  }

  private static void facet(Document document, String facet, Coded value) {
    facet(document, facet, value.code(), "");
  }

  private static void facet(Document document, String facet, String value, String label) {
    term(document, facet, value);
    String shown = label.isEmpty() ? value : value + "\t" + label;
    document.add(new SortedSetDocValuesField(Fields.shown(facet), new BytesRef(shown)));
  }

  private static void term(Document document, String facet, String value) {
    document.add(new StringField(facet, Words.fold(value), Field.Store.NO));
  }

  /** The label behind the value, as {@link #facet} wrote both. */
  static List<String> valueAndLabel(String shown) {
    int tab = shown.indexOf('\t');
    return tab < 0
        ? List.of(shown, shown)
        : List.of(shown.substring(0, tab), shown.substring(tab + 1));
  }
}
