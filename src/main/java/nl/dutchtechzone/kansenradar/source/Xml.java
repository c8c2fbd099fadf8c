package nl.dutchtechzone.kansenradar.source;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * XML from strangers: no document type, hence no entities of its own and nothing fetched from
 * elsewhere; bounded in depth.
 */
final class Xml {
  private static final String DEPTH = "jdk.xml.maxElementDepth";
  private static final String MOST_DEPTH = "100";
  private static final String MANY_ATTRIBUTES = "jdk.xml.elementAttributeLimit";

  private Xml() {}

  /** What came of a text. */
  sealed interface Parsed {
    record Tree(Document document) implements Parsed {}

    record Broken(String detail) implements Parsed {}
  }

  static Parsed parse(String text) {
    try {
      return new Parsed.Tree(builder().parse(new InputSource(new StringReader(text.strip()))));
    } catch (SAXException e) {
      return new Parsed.Broken("no XML that we accept: " + e.getMessage());
    } catch (IOException e) {
      return new Parsed.Broken("geen XML: " + e);
    }
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setAttribute(DEPTH, MOST_DEPTH);
      factory.setAttribute(MANY_ATTRIBUTES, "200");
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every JDK has this parser", e);
    }
  }

  /** The words of the first descendant of that name, on one line; empty when there is none. */
  static Optional<String> text(Element from, String namespace, String name) {
    return elements(from, namespace, name).stream()
        .map(element -> element.getTextContent().strip().replaceAll("\\s+", " "))
        .filter(words -> !words.isEmpty())
        .findFirst();
  }

  /** All descendants of that name, whatever their prefix. */
  static List<Element> elements(Element from, String namespace, String name) {
    NodeList nodes = from.getElementsByTagNameNS(namespace, name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element) elements.add(element);
    }
    return elements;
  }

  /** Throws instead of writing to the console. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
