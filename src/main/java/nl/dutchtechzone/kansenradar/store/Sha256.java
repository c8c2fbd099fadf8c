package nl.dutchtechzone.kansenradar.store;

import nl.dutchtechzone.kansenradar.fetch.Bytes;

/** Keys of a fixed length for texts of any length. */
final class Sha256 {
  private Sha256() {}

  static String of(String text) {
    return Bytes.utf8(text).sha256();
  }
}
