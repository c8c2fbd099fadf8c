package nl.dutchtechzone.kansenradar.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The words of a .docx, a paragraph a line (ECMA-376: a zip whose {@code word/document.xml} holds
 * {@code w:p} with runs {@code w:t}).
 */
final class WordText {
  private static final Logger log = LoggerFactory.getLogger(WordText.class);
  private static final int MAX_XML_BYTES = 20_000_000;

  private WordText() {}

  /** Empty text when the file is damaged. */
  static String of(byte[] body) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return paragraphs(new String(zip.readNBytes(MAX_XML_BYTES), StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      log.warn("a Word file of {} bytes cannot be read: {}", body.length, e.toString());
    }
    return "";
  }

  private static String paragraphs(String xml) {
    StringBuilder text = new StringBuilder();
    for (Element paragraph : Jsoup.parse(xml, "", Parser.xmlParser()).getElementsByTag("w:p")) {
      for (Element run : paragraph.select("w|t, w|tab, w|br")) {
        text.append(run.normalName().equals("w:t") ? run.wholeText() : " ");
      }
      text.append('\n');
    }
    return text.toString();
  }
}
