package nl.dutchtechzone.kansenradar.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.extract.Table.Cell;
import nl.dutchtechzone.kansenradar.extract.Table.Row;
import nl.dutchtechzone.kansenradar.fetch.Page;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The visible sheets of an .xlsx (ECMA-376), each a table. */
final class Spreadsheet {
  private static final Logger log = LoggerFactory.getLogger(Spreadsheet.class);

  /** A timetable has some hundreds of rows; what unpacks to more than this is an attack. */
  private static final int MOST_BYTES = 50_000_000;

  private static final int MOST_ROWS = 5_000;
  private static final int MOST_COLUMNS = 60;
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

  /** Number formats 14 to 22 are days and times whatever the language (ECMA-376, 18.8.30). */
  private static final int FIRST_DAY_FORMAT = 14;

  private static final int LAST_DAY_FORMAT = 22;
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
  private static final Pattern DAY = Pattern.compile("[dy]");

  private Spreadsheet() {}

  static boolean is(Page page) {
    return page.mediaType().contains("spreadsheetml")
        || (page.mediaType().equals("application/octet-stream")
            && page.requested().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx"));
  }

  /** None when the file is damaged or unpacks to too much. */
  static List<Table> tables(Page page) {
    byte[] body = page.body().toArray();
    try {
      if (unpacksToTooMuch(body)) {
        log.warn("{} unpacks to more than {} bytes", page.requested(), MOST_BYTES);
        return List.of();
      }
      try (ReadableWorkbook book =
          new ReadableWorkbook(new ByteArrayInputStream(body), WITH_FORMATS)) {
        List<Table> tables = new ArrayList<>();
        for (Sheet sheet : book.getSheets().toList()) {
          if (sheet.getVisibility() == SheetVisibility.VISIBLE) tables.add(table(sheet));
        }
        return tables;
      }
    } catch (IOException | RuntimeException e) {
      // The library throws unchecked exceptions for what is wrong in a file.
      log.warn("a spreadsheet of {} bytes cannot be read: {}", body.length, e.toString());
      return List.of();
    }
  }

  private static boolean unpacksToTooMuch(byte[] body) throws IOException {
    long bytes = 0;
    byte[] buffer = new byte[8192];
    try (ZipFile zip = ZipFile.builder().setByteArray(body).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
            bytes += read;
            if (bytes > MOST_BYTES) return true;
          }
        }
      }
    }
    return false;
  }

  private static Table table(Sheet sheet) throws IOException {
    try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
      return new Table(
          rows.limit(MOST_ROWS).map(Spreadsheet::row).filter(row -> !row.isBlank()).toList());
    }
  }

  private static Row row(org.dhatim.fastexcel.reader.Row row) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
      cells.add(row.getOptionalCell(i).map(Spreadsheet::cell).orElse(Cell.EMPTY));
    }
    return new Row(cells);
  }

  private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
    if (cell.getType() != CellType.NUMBER) return Cell.of(cell.getText());
    return Cell.of(isDay(cell) ? day(cell.asDate()) : plain(cell.asNumber()));
  }

  private static boolean isDay(org.dhatim.fastexcel.reader.Cell cell) {
    Integer id = cell.getDataFormatId();
    if (id != null && id >= FIRST_DAY_FORMAT && id <= LAST_DAY_FORMAT) return true;
    return Optional.ofNullable(cell.getDataFormatString())
        .map(form -> QUOTED.matcher(form.toLowerCase(Locale.ROOT)).replaceAll(""))
        .filter(form -> DAY.matcher(form).find())
        .isPresent();
  }

  private static String day(LocalDateTime moment) {
    String day = moment.toLocalDate().toString();
    LocalTime time = moment.toLocalTime().withSecond(0).withNano(0);
    return time.equals(LocalTime.MIDNIGHT) ? day : day + " " + time;
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
