package nl.dutchtechzone.kansenradar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupQuotesTest {
  @ParameterizedTest
  @CsvSource({
    "rate is 95% of,<p>The rate is <b>95%</b> of it</p>,rate is <b>95%</b> of",
    "€ 3 million,up to &euro;&nbsp;3 million,&euro;&nbsp;3 million",
    "R&D costs,all R&amp;D costs,R&amp;D costs",
    "a < b,if a &lt; b then,a &lt; b",
    "x & y,x & y,x & y",
    "absent,<p>present</p>,",
    "p,<p></p>,"
  })
  void aQuoteIsFoundBackBetweenTagsAndEntities(String quote, String markup, String found) {
    var at = MarkupQuotes.of(markup).find(quote);

    assertThat(at.map(span -> markup.substring(span.start(), span.end())).orElse(null))
        .isEqualTo(found);
  }
}
