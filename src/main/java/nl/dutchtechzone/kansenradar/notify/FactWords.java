package nl.dutchtechzone.kansenradar.notify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.opportunity.Allocation;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Attachment;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.EarlyClose;
import nl.dutchtechzone.kansenradar.opportunity.Intake;
import nl.dutchtechzone.kansenradar.opportunity.Money;
import nl.dutchtechzone.kansenradar.opportunity.Opening;
import nl.dutchtechzone.kansenradar.opportunity.PartnerRule;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.RateBonus;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.opportunity.Stage;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.opportunity.SubBudget;
import nl.dutchtechzone.kansenradar.opportunity.UnitAmount;

/** The value of any fact, as a person reads it. */
public final class FactWords {
  /** {@code conflict: budget_total "€ 2 mln" / "€ 3 mln"}: what, and the words of both. */
  private static final Pattern CONFLICT =
      Pattern.compile("conflict: ([a-z_]+) (.*)", Pattern.DOTALL);

  private final Wording wording;
  private final Glossary glossary;

  public FactWords(Wording wording, Glossary glossary) {
    this.wording = wording;
    this.glossary = glossary;
  }

  /** What the values of {@link NamedFacts} are; anything else is shown as it is. */
  public String of(Object value) {
    return switch (value) {
      case Status status -> wording.of("status", status);
      case Opening opening -> tentative(wording.moment(opening.moment()), opening.tentative());
      case Deadline deadline -> deadline(deadline);
      case Intake intake -> wording.of("intake", intake);
      case Allocation allocation -> wording.of("allocation", allocation);
      case EarlyClose early -> wording.of("early", early);
      case Money money -> wording.money(money);
      case UnitAmount unit ->
          wording
              .words()
              .get("grant.unit", wording.money(unit.amount()), Wording.plain(unit.unit()));
      case SubBudget part -> Wording.plain(part.share()) + ": " + wording.money(part.amount());
      case BigDecimal rate -> wording.number(rate) + "%";
      case RateBonus bonus ->
          wording
              .words()
              .get("rate.bonus", wording.number(bonus.points()), Wording.plain(bonus.who()));
      case ApplicantType applicant -> wording.of("applicant", applicant);
      case Region region -> glossary.place(region);
      case PartnerRule rule -> wording.partners(rule).orElse("");
      case Programme programme -> wording.of("programme", programme);
      case Attachment attachment -> Wording.plain(attachment.title());
      default -> Wording.plain(value.toString());
    };
  }

  private String deadline(Deadline deadline) {
    List<String> before = new ArrayList<>();
    deadline.track().map(Wording::plain).ifPresent(before::add);
    if (deadline.stage() != Stage.FULL) before.add(wording.of("stage", deadline.stage()));
    String when = tentative(wording.deadline(deadline), deadline.tentative());
    return before.isEmpty() ? when : String.join(", ", before) + ": " + when;
  }

  private String tentative(String moment, boolean doubtful) {
    return doubtful ? moment + " (" + wording.words().get("tentative") + ")" : moment;
  }

  /** What a row of facts is called; the name itself where there are no words. */
  public String label(String field) {
    Optional<String> words = wording.words().find("field." + field);
    return words.map(FactWords::capital).orElse(field);
  }

  /** What is odd about a fact or a page; the code itself where there are no words. */
  public String flag(String code) {
    Words words = wording.words();
    Matcher conflict = CONFLICT.matcher(code);
    if (conflict.matches()) {
      String field = wording.field(NamedFacts.fieldOf(conflict.group(1)));
      return words.get("flag.conflict.field", field, Wording.plain(conflict.group(2)));
    }
    return words.find("flag." + code).orElse(code);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
