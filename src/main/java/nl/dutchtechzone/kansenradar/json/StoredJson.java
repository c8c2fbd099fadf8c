package nl.dutchtechzone.kansenradar.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Notice;

/**
 * The form in which records are kept: what is written reads back equal. Members stand in
 * alphabetical order and what is absent is left out, so equal records give equal text. A list that
 * an older version did not write reads as empty; members that this version does not know are passed
 * over. Thread-safe.
 */
public final class StoredJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new ParameterNamesModule())
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
          .withConfigOverride(
              List.class,
              override -> override.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .build();

  private StoredJson() {}

  /** One line of JSON for a record of the domain, such as a notice, an opportunity, a profile. */
  public static String write(Record value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not to be written: " + value.getClass(), e);
    }
  }

  /**
   * What {@link #write} wrote of a record of that type.
   *
   * @throws IllegalArgumentException when the text is no such record
   */
  public static <T extends Record> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no stored " + type.getSimpleName(), e);
    }
  }

  /**
   * SHA-256 in hex of all that the notice says, the same for the same content: a page whose bytes
   * changed where nothing was read gives the same print, so the list of archived pages stays out.
   */
  public static String fingerprint(Notice notice) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] said = write(new Said(notice)).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(sha256.digest(said));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** A notice without its pages. */
  private record Said(
      String uri,
      String language,
      String kind,
      String title,
      String summary,
      Facts facts,
      String text,
      List<String> flags) {
    Said(Notice notice) {
      this(
          notice.uri().toString(),
          notice.language().code(),
          notice.kind().code(),
          notice.title(),
          notice.summary(),
          notice.facts(),
          notice.text(),
          notice.flags());
    }
  }
}
