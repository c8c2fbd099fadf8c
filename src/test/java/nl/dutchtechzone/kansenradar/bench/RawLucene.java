package nl.dutchtechzone.kansenradar.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.json.StoredJson;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.search.IndexEntry;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;

/**
 * Lucene as it comes out of the box: its standard analysis, title and text, the call stored beside
 * them; no languages, no facets, no highlights.
 */
final class RawLucene {
  private static final double WRITE_BUFFER_MEGABYTES = 32;

  private RawLucene() {}

  static void index(Path folder, Stream<IndexEntry> entries) throws IOException {
    IndexWriterConfig settings =
        new IndexWriterConfig(new StandardAnalyzer())
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setRAMBufferSizeMB(WRITE_BUFFER_MEGABYTES);
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, settings)) {
      Iterator<IndexEntry> each = entries.iterator();
      while (each.hasNext()) writer.addDocument(document(each.next().opportunity()));
    }
  }

  private static Document document(Opportunity call) {
    Document document = new Document();
    document.add(new StringField("id", call.id().toString(), Field.Store.YES));
    document.add(new StoredField("json", StoredJson.write(call)));
    for (Notice notice : call.notices()) {
      document.add(new TextField("title", notice.title(), Field.Store.NO));
      document.add(new TextField("text", notice.text(), Field.Store.NO));
    }
    return document;
  }

  static DirectoryReader open(Path folder) throws IOException {
    return DirectoryReader.open(FSDirectory.open(folder));
  }

  /** The first ten with all words, read from the store. */
  static int search(IndexSearcher searcher, String question) throws IOException {
    Query query;
    try {
      MultiFieldQueryParser parser =
          new MultiFieldQueryParser(
              new String[] {"title", "text"}, new StandardAnalyzer(), Map.of("title", 3f));
      parser.setDefaultOperator(QueryParser.Operator.AND);
      query = parser.parse(question);
    } catch (ParseException e) {
      throw new IllegalArgumentException(question, e);
    }
    int read = 0;
    for (ScoreDoc hit : searcher.search(query, 10).scoreDocs) {
      Document found = searcher.storedFields().document(hit.doc);
      StoredJson.read(found.get("json"), Opportunity.class);
      read++;
    }
    return read;
  }
}
