package nl.dutchtechzone.kansenradar.web;

import java.io.StringWriter;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/** A feed as Atom (RFC 4287). Entries come the last modified first. */
final class AtomFeed {
  private static final String SPACE = "http://www.w3.org/2005/Atom";

  private final StringWriter entries = new StringWriter();
  private final String base;
  private final String self;
  private final Language language;
  private Instant updated = Instant.EPOCH;

  /**
   * @param self the feed's own address
   */
  AtomFeed(String base, String self, Language language) {
    this.base = base;
    this.self = self;
    this.language = language;
  }

  void add(Catalogue.Entry entry, CallCard card, String text) {
    if (entry.modified().isAfter(updated)) updated = entry.modified();
    write(
        entries,
        xml -> {
          xml.writeStartElement("entry");
          element(xml, "id", "urn:uuid:" + entry.call().id());
          element(xml, "title", card.title());
          element(xml, "updated", entry.modified().toString());
          element(xml, "published", entry.call().firstSeen().toString());
          link(xml, "alternate", base + card.address());
          var source = Local.outside(entry.call().lead().uri());
          if (source.isPresent()) link(xml, "via", source.get());
          for (String theme : card.themes()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", legal(theme));
          }
          element(xml, "summary", text);
          xml.writeEndElement();
        });
  }

  @Override
  public String toString() {
    StringWriter out = new StringWriter();
    write(
        out,
        xml -> {
          xml.writeStartDocument("UTF-8", "1.0");
          xml.writeStartElement("feed");
          xml.writeDefaultNamespace(SPACE);
          xml.writeAttribute("xml:lang", language.code());
          element(xml, "id", self);
          element(xml, "title", "Kansenradar");
          element(xml, "updated", updated.toString());
          xml.writeStartElement("author");
          element(xml, "name", "Kansenradar");
          xml.writeEndElement();
          link(xml, "self", self);
          link(xml, "alternate", base + "/");
          xml.writeCharacters("\n"); // ends the last link before the entries come
          xml.flush();
          out.append(entries.toString());
          xml.writeEndElement();
          xml.writeEndDocument();
        });
    return out.toString();
  }

  @FunctionalInterface
  private interface Writing {
    void to(XMLStreamWriter xml) throws XMLStreamException;
  }

  private static void write(StringWriter out, Writing writing) {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      writing.to(xml);
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory", e);
    }
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", legal(address));
  }

  /** Without the characters that XML 1.0 cannot hold in any form. */
  private static String legal(String text) {
    return text.codePoints()
        .filter(
            c ->
                c == '\n'
                    || c == '\t'
                    || (c >= 0x20 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
