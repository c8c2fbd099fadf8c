package nl.dutchtechzone.kansenradar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an address asks for, in the query language. */
class AskedTest {
  @Test
  void withoutAStatusOnlyWhatIsUsableIsShown() {
    assertThat(asked(Map.of("q", "waterstof")).text())
        .isEqualTo("(status:\"open\" OR status:\"forthcoming\") waterstof");
  }

  @Test
  void allStatusesAreNoFilter() {
    assertThat(asked(Map.of("q", "waterstof", "status", "alle")).text()).isEqualTo("waterstof");
  }

  @Test
  void aQuoteInAFilterEndsNothing() {
    assertThat(asked(Map.of("status", "alle", "thema", "x\" OR status:\"closed")).text())
        .isEqualTo("(thema:\"x OR status:closed\") ");
  }

  @Test
  void theBestFitComesFirstOnlyWhenWordsAreAsked() {
    assertThat(asked(Map.of()).order()).isEqualTo(Asked.Ordering.DEADLINE);
    assertThat(asked(Map.of("q", "waterstof")).order()).isEqualTo(Asked.Ordering.BEST);
    assertThat(asked(Map.of("q", "waterstof", "volgorde", "deadline")).order())
        .isEqualTo(Asked.Ordering.DEADLINE);
  }

  @Test
  void aPageThatIsNoNumberIsTheFirst() {
    assertThat(asked(Map.of("pagina", "-1")).page()).isEqualTo(1);
    assertThat(asked(Map.of("pagina", "99999999999")).page()).isEqualTo(1);
    assertThat(asked(Map.of("pagina", "3")).page()).isEqualTo(3);
  }

  private static Asked asked(Map<String, String> fields) {
    Query query = Query.NONE;
    for (var field : fields.entrySet()) query = query.with(field.getKey(), field.getValue());
    return Asked.of(query);
  }
}
