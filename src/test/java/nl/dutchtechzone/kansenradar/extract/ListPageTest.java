package nl.dutchtechzone.kansenradar.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ListPageTest {
  private static final URI PAGE = URI.create("https://site.example/lijst/pagina");

  @Test
  void itemsHaveTheirTitleAndAbsoluteLink() {
    ListPage list =
        ListPage.read(
            "<div class=card><a href='../r/1#top'>Regeling 1</a> open</div><div"
                + " class=card>kaal</div>",
            PAGE,
            ListSelectors.items("div.card"));

    assertThat(list.items())
        .containsExactly(
            new ListPage.Item(
                "Regeling 1",
                Optional.of(URI.create("https://site.example/r/1")),
                "Regeling 1 open"),
            new ListPage.Item("", Optional.empty(), "kaal"));
  }

  @Test
  void linksResolveAgainstTheBaseOfTheDocument() {
    ListPage list =
        ListPage.read(
            "<head><base href='https://other.example/de/'></head><li><a href='x y.html'>X</a></li>",
            PAGE,
            ListSelectors.items("li"));

    assertThat(list.items().getFirst().link())
        .contains(URI.create("https://other.example/de/x%20y.html"));
  }

  @Test
  void theNextPageIsFoundAndIsNeverThePageItself() {
    ListSelectors selectors =
        new ListSelectors(
            new Selector("li"),
            Optional.of(new Selector("a.more")),
            Optional.of(new Selector("h3")),
            Optional.of(new Selector("a.next")));
    String item = "<li><h3>Titel</h3><a href='/x'>nee</a><a class=more href='/y'>lees</a></li>";

    ListPage list = ListPage.read(item + "<a class=next href='?p=2'>verder</a>", PAGE, selectors);

    assertThat(list.next()).contains(URI.create("https://site.example/lijst/pagina?p=2"));
    assertThat(list.items().getFirst().title()).isEqualTo("Titel");
    assertThat(list.items().getFirst().link()).contains(URI.create("https://site.example/y"));
    assertThat(ListPage.read(item + "<a class=next href='#'>x</a>", PAGE, selectors).next())
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/extract/list-titles.csv",
      numLinesToSkip = 1,
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "")
  void anEntryIsCalledWhatNamesIt(String why, String item, String markup, String title) {
    ListPage list = ListPage.read(markup, PAGE, ListSelectors.items(item));

    assertThat(list.items().getFirst().title()).as(why).isEqualTo(title == null ? "" : title);
  }

  @Test
  void aBrokenSelectorIsRefusedWithTheReason() {
    assertThatThrownBy(() -> new Selector("div..card[")).hasMessageContaining("div..card[");
    assertThatThrownBy(() -> new Selector(" ")).hasMessageContaining("laat de sleutel weg");
  }
}
