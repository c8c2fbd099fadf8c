package nl.dutchtechzone.kansenradar.web;

import java.util.Optional;

/**
 * An archived page as text, perhaps with the words of one fact marked.
 *
 * @param title what the page is called
 * @param label the fact; empty when the page is shown for itself
 * @param value of that fact
 * @param quote the words that prove it; empty when the text no longer shows them
 * @param asked the quote as it was kept, for when it is not found
 * @param address where the page stood
 * @param read when it was read
 * @param cut whether only the part around the quote is shown
 * @param back to the call
 */
public record ProofPage(
    String title,
    String label,
    String value,
    String before,
    String quote,
    String after,
    String asked,
    Optional<String> address,
    String addressWords,
    String read,
    String mediaType,
    boolean cut,
    Optional<String> back,
    String language) {}
