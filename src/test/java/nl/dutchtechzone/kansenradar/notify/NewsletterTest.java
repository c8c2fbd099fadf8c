package nl.dutchtechzone.kansenradar.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import org.junit.jupiter.api.Test;

class NewsletterTest {
  private final Newsletter newsletter = new Newsletter();

  @Test
  void theWeeksBestCallsStandInBothFormsAlike() {
    Newsletter.Block block = newsletter.write(Samples.digest(), Language.NL);

    for (Item item : Samples.digest().ranked()) {
      assertThat(block.html()).contains(item.offer().opportunity().title());
      assertThat(block.markdown()).contains(item.offer().opportunity().title());
    }
    assertThat(block.markdown())
        .startsWith("## Subsidies van de week (11)\n")
        .contains("](<https://www.example.org/subsidies/call>)", "- Deadline: wo 30 juni 2027");
    assertThat(block.html()).doesNotContain("<img", "<script", "style=");
  }

  @Test
  void wordsOfAPageStayWordsInBothForms() {
    Offer evil = Samples.open("[x](javascript:alert(1)) <script>*", 0.9, LocalDate.of(2027, 6, 30));
    Digest digest =
        new DigestComposer(DigestRules.USUAL)
            .compose(
                Samples.WEEK,
                List.of(Samples.fresh(1, evil)),
                List.of(evil),
                List.of(),
                Samples.NOW);

    Newsletter.Block block = newsletter.write(digest, Language.NL);

    assertThat(block.html()).doesNotContain("<script>");
    assertThat(block.markdown()).contains("\\[x\\](javascript:alert(1)) \\<script\\>\\*");
  }
}
