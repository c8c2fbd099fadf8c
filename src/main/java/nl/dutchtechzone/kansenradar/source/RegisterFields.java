package nl.dutchtechzone.kansenradar.source;

import java.util.List;
import java.util.Optional;

/**
 * Where the fields of a call stand in a register's answer: JSON pointers (RFC 6901) from the call.
 *
 * @param key what tells it from all others
 * @param link where a person reads it: an address, or a path of the register's own site
 * @param reference official number of the call
 * @param text more words of it, without markup or with
 * @param opens a moment, ISO 8601; without an offset it is UTC
 * @param closes as {@code opens}
 * @param areas a list of NUTS codes
 */
public record RegisterFields(
    String key,
    String title,
    Optional<String> link,
    Optional<String> reference,
    List<String> text,
    Optional<String> status,
    Optional<String> opens,
    Optional<String> closes,
    Optional<String> areas) {
  public RegisterFields {
    key = Given.pointer(key, "read.fields.key");
    title = Given.pointer(title, "read.fields.title");
    link.ifPresent(pointer -> Given.pointer(pointer, "read.fields.link"));
    reference.ifPresent(pointer -> Given.pointer(pointer, "read.fields.reference"));
    text = Given.list(text);
    text.forEach(pointer -> Given.pointer(pointer, "read.fields.text"));
    status.ifPresent(pointer -> Given.pointer(pointer, "read.fields.status"));
    opens.ifPresent(pointer -> Given.pointer(pointer, "read.fields.opens"));
    closes.ifPresent(pointer -> Given.pointer(pointer, "read.fields.closes"));
    areas.ifPresent(pointer -> Given.pointer(pointer, "read.fields.areas"));
  }
}
