package nl.dutchtechzone.kansenradar.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PackedTokenAttributeImpl;
import org.apache.lucene.util.AttributeFactory;
import org.apache.lucene.util.AttributeFactory.StaticImplementationAttributeFactory;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.UnicodeUtil;

/**
 * A token whose term may be one that was made before: its bytes are then at hand, which spares
 * encoding the same words again for each text they stand in. The last filter of a chain sets it.
 */
final class KnownTerm extends PackedTokenAttributeImpl {
  static final AttributeFactory FACTORY =
      new StaticImplementationAttributeFactory<>(
          TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, KnownTerm.class) {
        @Override
        protected KnownTerm createInstance() {
          return new KnownTerm();
        }
      };

  private final BytesRef bytes = new BytesRef();
  private boolean isKnown;

  /** Becomes that term of a table, which stays as it is for as long as it is used here. */
  void take(BytesRefHash terms, int number) {
    terms.get(number, bytes);
    isKnown = true;
    char[] characters = resizeBuffer(bytes.length);
    setLength(UnicodeUtil.UTF8toUTF16(bytes, characters));
  }

  /** Stays the word that it is, whose bytes these are. */
  void keep(BytesRef same) {
    bytes.bytes = same.bytes;
    bytes.offset = same.offset;
    bytes.length = same.length;
    isKnown = true;
  }

  @Override
  public BytesRef getBytesRef() {
    return isKnown ? bytes : super.getBytesRef();
  }

  @Override
  public void clear() {
    super.clear();
    isKnown = false;
  }

  @Override
  public void end() {
    super.end();
    isKnown = false;
  }

  @Override
  public void copyTo(AttributeImpl target) {
    super.copyTo(target);
    if (target instanceof KnownTerm other) other.isKnown = false;
  }
}
