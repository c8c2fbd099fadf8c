package nl.dutchtechzone.kansenradar.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.notify.Week;
import nl.dutchtechzone.kansenradar.notify.Wording;
import nl.dutchtechzone.kansenradar.notify.Words;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Money;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.store.OpportunityStore;
import nl.dutchtechzone.kansenradar.store.ShareStore;
import nl.dutchtechzone.kansenradar.store.WorkItem;
import nl.dutchtechzone.kansenradar.store.WorkStage;
import nl.dutchtechzone.kansenradar.store.WorkStore;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** {@code /werkvoorraad}: what the bureau does with calls, and the year in figures. */
public final class WorkRoutes implements Routes {
  private static final int LONGEST = 2_000;

  private final Site site;
  private final WorkStore work;
  private final OpportunityStore opportunities;
  private final Cards cards;
  private final YearFigures figures;
  private final InstantSource clock;

  public WorkRoutes(
      Site site,
      WorkStore work,
      ShareStore shares,
      OpportunityStore opportunities,
      Catalogue catalogue,
      Cards cards,
      InstantSource clock) {
    this.site = site;
    this.work = work;
    this.opportunities = opportunities;
    this.cards = cards;
    this.figures = new YearFigures(catalogue, shares, work);
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/werkvoorraad", this::list, Door.BUREAU);
    routes.get("/werkvoorraad.csv", this::csv, Door.BUREAU);
    routes.get("/werkvoorraad.xlsx", this::xlsx, Door.BUREAU);
    routes.post("/kans/{id}/werk", this::save, Door.BUREAU);
  }

  private void save(Context context) {
    UUID id = CallId.find(opportunities, context.pathParam("id")).id();
    String stage = text(context, "stap");
    if (stage.isEmpty()) {
      work.remove(id);
    } else {
      WorkStage chosen = Coded.parse(WorkStage.class, stage).orElseThrow(BadRequestResponse::new);
      String note = text(context, "notitie");
      if (chosen == WorkStage.NO_GO && note.isEmpty()) {
        context.redirect("/kans/" + id + "?gedaan=reden#bureau", HttpStatus.SEE_OTHER);
        return;
      }
      String officer = site.frame(context).officer().orElseThrow();
      String owner = text(context, "eigenaar");
      work.save(
          new WorkItem(
              id,
              chosen,
              owner.substring(0, Math.min(100, owner.length())),
              note,
              amount(text(context, "bedrag")),
              officer,
              clock.instant()));
    }
    context.redirect("/kans/" + id + "?gedaan=werk#bureau", HttpStatus.SEE_OTHER);
  }

  private static String text(Context context, String field) {
    String text = Optional.ofNullable(context.formParam(field)).orElse("").strip();
    return text.substring(0, Math.min(LONGEST, text.length()));
  }

  /** As a Dutchman writes it: points between thousands, a comma before the cents. */
  private static Optional<BigDecimal> amount(String text) {
    String digits = text.replaceAll("[€\\s.]", "").replace(',', '.');
    if (digits.isEmpty()) return Optional.empty();
    if (!digits.matches("[0-9]{1,12}(\\.[0-9]{1,2})?")) throw new BadRequestResponse();
    return Optional.of(new BigDecimal(digits));
  }

  private void list(Context context) {
    Frame frame = site.frame(context);
    List<WorkItem> items = work.all();
    List<WorkPage.Stage> stages = new ArrayList<>();
    for (WorkStage stage : WorkStage.values()) {
      List<WorkPage.Item> own =
          items.stream()
              .filter(item -> item.stage() == stage)
              .flatMap(item -> item(item, frame).stream())
              .toList();
      if (!own.isEmpty()) stages.add(new WorkPage.Stage(frame.words().of("stage", stage), own));
    }
    Year year = year(context);
    Wording wording = cards.wording(frame.language());
    List<WorkPage.Figure> told =
        figures.of(year).stream()
            .map(f -> new WorkPage.Figure(f.label(frame.words()), wording.number(f.value())))
            .toList();
    site.show(
        context,
        frame.t("part.work"),
        "web/werkvoorraad.jte",
        new WorkPage(stages, told, year.toString()));
  }

  private Year year(Context context) {
    return Query.of(context)
        .first("jaar")
        .filter(text -> text.matches("20[0-9]{2}"))
        .map(Year::parse)
        .orElseGet(() -> Year.from(clock.instant().atZone(Week.ZONE)));
  }

  private Optional<WorkPage.Item> item(WorkItem item, Frame frame) {
    Wording wording = cards.wording(frame.language());
    return opportunities
        .find(item.opportunityId())
        .map(stored -> stored.opportunity())
        .map(
            call ->
                new WorkPage.Item(
                    Wording.plain(call.title()),
                    call.lead().language().code(),
                    "/kans/" + call.id() + "#bureau",
                    deadline(call, wording),
                    item.owner(),
                    item.note(),
                    item.amount().map(Money::euro).map(wording::money).orElse(""),
                    wording.instant(item.changedAt()) + ", " + item.changedBy()));
  }

  private String deadline(Opportunity call, Wording wording) {
    return wording.deadlines(call.facts(), clock.instant()).stream().findFirst().orElse("");
  }

  /** The table of the work and below it the figures, for both kinds of file. */
  private List<List<String>> table(Context context) {
    Words words = site.frame(context).words();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of("title", "stage", "owner", "note", "amount", "changed").stream()
            .map(column -> words.get("work." + column))
            .toList());
    for (WorkItem item : work.all()) {
      rows.add(
          List.of(
              opportunities
                  .find(item.opportunityId())
                  .map(stored -> Wording.plain(stored.opportunity().title()))
                  .orElse(item.opportunityId().toString()),
              words.of("stage", item.stage()),
              item.owner(),
              item.note(),
              item.amount().map(BigDecimal::toPlainString).orElse(""),
              item.changedAt() + " " + item.changedBy()));
    }
    Year year = year(context);
    rows.add(List.of(""));
    rows.add(List.of(words.get("work.figures", year.toString())));
    figures.of(year).forEach(f -> rows.add(List.of(f.label(words), f.value().toPlainString())));
    return rows;
  }

  private void csv(Context context) {
    CsvText csv = new CsvText();
    table(context).forEach(csv::row);
    context.header("Content-Disposition", "attachment; filename=\"werkvoorraad.csv\"");
    Tagged.answer(context, "text/csv; charset=utf-8", csv.toString());
  }

  private void xlsx(Context context) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(file, "Kansenradar", "1.0")) {
      Worksheet sheet = book.newWorksheet("Werkvoorraad");
      List<List<String>> rows = table(context);
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          sheet.value(row, column, rows.get(row).get(column));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    context.header("Content-Disposition", "attachment; filename=\"werkvoorraad.xlsx\"");
    Tagged.answer(
        context,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        file.toByteArray());
  }
}
