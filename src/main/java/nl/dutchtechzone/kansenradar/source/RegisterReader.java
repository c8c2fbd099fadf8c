package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.fetch.Page;

/** Reads a register of calls part by part. */
final class RegisterReader {
  private final SourceKind.Register register;
  private final Visit visit;
  private final RegisterCall calls;
  private final Set<String> seen = new HashSet<>();
  private int rows;
  private Optional<Integer> total = Optional.empty();

  RegisterReader(SourceKind.Register register, Visit visit) {
    this.register = register;
    this.visit = visit;
    this.calls = new RegisterCall(visit.definition(), register);
  }

  void read() {
    int first = register.firstPage().orElse(1);
    int limit = register.pageLimit().orElse(20);
    for (int part = first; part < first + limit; part++) {
      int before = seen.size();
      if (!readPart(address(part))) return;
      if (seen.size() == before || isWhole()) {
        check(address(first));
        return;
      }
    }
    visit.problem(
        Problem.Type.LIMIT, Problem.Extent.SOURCE, address(first), "meer dan " + limit + " delen");
  }

  private URI address(int part) {
    return URI.create(register.address().replace("{page}", Integer.toString(part)));
  }

  private boolean isWhole() {
    return total.filter(stated -> rows >= stated).isPresent();
  }

  private void check(URI address) {
    total.ifPresent(visit::statedTotal);
    if (rows == 0 && !visit.definition().expect().emptyIsNormal()) {
      visit.problem(Problem.Type.EMPTY_LIST, Problem.Extent.SOURCE, address, "0 regelingen");
    } else if (total.filter(stated -> rows < stated).isPresent()) {
      visit.problem(
          Problem.Type.SHORTFALL,
          Problem.Extent.SOURCE,
          address,
          rows + " van " + total.orElseThrow() + " gezien");
    }
  }

  /** False, with the problem told, when the part could not be read. */
  private boolean readPart(URI address) {
    return switch (visit.askBody(address)) {
      case Visit.Answer.Nothing nothing -> fail(address, nothing.type(), nothing.detail());
      case Visit.Answer.Same same ->
          fail(address, Problem.Type.UNREADABLE, "onveranderd, maar niet bewaard");
      case Visit.Answer.Body body -> readBody(address, body);
    };
  }

  private boolean readBody(URI address, Visit.Answer.Body body) {
    Page page = body.page();
    Content content = Content.of(page);
    if (content instanceof Content.Html) {
      return fail(address, OddPage.insteadOfAnswer(content), "HTML waar om JSON was gevraagd");
    }
    String text = SourceText.of(page);
    if (OddPage.isGarbled(text) || visit.isNewlyGarbled(page)) {
      return fail(address, Problem.Type.GARBLED, page.sha256());
    }
    return switch (LocatedJson.parse(text)) {
      case LocatedJson.Parsed.Broken broken ->
          fail(address, Problem.Type.MALFORMED, broken.detail());
      case LocatedJson.Parsed.Tree(LocatedJson root) -> readRows(address, body, text, root);
    };
  }

  private boolean readRows(URI address, Visit.Answer.Body body, String text, LocatedJson root) {
    Optional<LocatedJson> list = root.at(register.items());
    if (!(list.orElse(root) instanceof LocatedJson.Items items) || list.isEmpty()) {
      return fail(address, Problem.Type.DIAGNOSTIC, "niets op de plaats " + register.items());
    }
    register
        .total()
        .flatMap(root::at)
        .flatMap(LocatedJson::value)
        .filter(number -> number.matches("\\d{1,9}"))
        .map(Integer::parseInt)
        .ifPresent(stated -> total = Optional.of(stated));
    visit.remember(body.page());
    visit.expect(items.items().size());
    rows += items.items().size();
    for (LocatedJson row : items.items()) take(address, body, text, row);
    return true;
  }

  private void take(URI address, Visit.Answer.Body body, String text, LocatedJson row) {
    Optional<String> key = calls.key(row);
    if (key.isEmpty()) {
      visit.leftOut("een rij", "zonder kenmerk of titel");
      return;
    }
    if (!seen.add(key.orElseThrow())) return;
    if (body.asBefore()) visit.unmodified(key.orElseThrow());
    else visit.guarded(address, () -> visit.add(calls.notice(row, body.page(), text)));
  }

  private boolean fail(URI address, Problem.Type type, String detail) {
    visit.problem(type, Problem.Extent.SOURCE, address, detail);
    return false;
  }
}
