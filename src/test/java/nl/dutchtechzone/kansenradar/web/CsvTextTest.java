package nl.dutchtechzone.kansenradar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {
  @Test
  void whatACellHoldsNeverBecomesAnotherCell() {
    CsvText csv = new CsvText();
    csv.row(List.of("gewoon", "met, komma", "met \"aanhaling\"", "twee\nregels"));
    assertThat(csv.toString())
        .isEqualTo("\ufeffgewoon,\"met, komma\",\"met \"\"aanhaling\"\"\",\"twee\nregels\"\r\n");
  }

  @Test
  void aSpreadsheetRunsNoFormulaOfAPage() {
    CsvText csv = new CsvText();
    csv.row(List.of("=HYPERLINK(\"https://evil.example\")", "+1", "-1", "@SUM(A1)"));
    assertThat(csv.toString())
        .isEqualTo("\ufeff\"'=HYPERLINK(\"\"https://evil.example\"\")\",'+1,'-1,'@SUM(A1)\r\n");
  }
}
