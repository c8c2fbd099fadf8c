package nl.dutchtechzone.kansenradar.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What SpamAssassin's local tests make of a mail.
 *
 * @param points without those that are taken off for coming from a trusted host
 * @param rules those that it met
 */
record SpamScore(double points, List<String> rules) {
  private static final Pattern STATUS =
      Pattern.compile("(?m)^X-Spam-Status: \\w+, score=(-?[0-9.]+) .*?tests=([A-Z0-9_,\\s]*)");

  static SpamScore of(Path file) throws IOException {
    String said =
        Shell.run(
            "sh",
            "-c",
            "exec spamassassin -L -t --cf='score ALL_TRUSTED 0' < \"$0\"",
            file.toString());
    Matcher status = STATUS.matcher(said);
    if (!status.find()) throw new IOException("SpamAssassin gave no score: " + said);
    return new SpamScore(
        Double.parseDouble(status.group(1)),
        Stream.of(status.group(2).split("[,\\s]+")).filter(rule -> !rule.isEmpty()).toList());
  }
}
