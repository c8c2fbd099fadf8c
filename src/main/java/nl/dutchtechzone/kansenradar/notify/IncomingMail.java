package nl.dutchtechzone.kansenradar.notify;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.notify.Incoming.Leaving;
import nl.dutchtechzone.kansenradar.notify.Incoming.Other;
import nl.dutchtechzone.kansenradar.notify.Incoming.Returned;
import org.jspecify.annotations.Nullable;

/** Tells reports of delivery (RFC 3464) and requests to leave from other mails. */
final class IncomingMail {
  /** Of a part; reports are short. */
  private static final int MOST_BYTES = 100_000;

  /** The subject that our mails give to mail programs holds the permit of the link. */
  private static final Pattern PERMIT = Pattern.compile("[A-Za-z0-9_-]{30,200}");

  private static final Pattern PERMANENT = Pattern.compile("5\\.(?!7\\.)[0-9]{1,3}\\.[0-9]{1,3}");

  private IncomingMail() {}

  /** Reads a mail; never more than its parts of a known kind. */
  static Incoming of(MimeMessage mail) throws MessagingException, IOException {
    return mail.isMimeType("multipart/report") ? report(mail) : request(mail.getSubject());
  }

  private static Incoming request(@Nullable String subject) {
    Matcher permit = PERMIT.matcher(subject == null ? "" : subject);
    return permit.find() ? new Leaving(permit.group()) : new Other();
  }

  /** For people, then fields for each recipient, then the mail or its headers. */
  private static Incoming report(MimeMessage mail) throws MessagingException, IOException {
    if (!(mail.getContent() instanceof Multipart parts)) return new Other();
    Optional<InternetHeaders> failure = Optional.empty();
    Optional<String> id = Optional.empty();
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType("message/delivery-status")) failure = failure(part);
      if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
        id = field(new InternetHeaders(start(part)), "Message-ID");
      }
    }
    if (failure.isEmpty() || id.isEmpty()) return new Other();
    boolean permanent =
        field(failure.get(), "Status").filter(s -> PERMANENT.matcher(s).lookingAt()).isPresent();
    return new Returned(id.get(), permanent, detail(failure.get()));
  }

  /** The fields of the first recipient for whom it failed; "delayed" and such are no news. */
  private static Optional<InternetHeaders> failure(Part part)
      throws MessagingException, IOException {
    for (InternetHeaders fields : groups(start(part))) {
      if (field(fields, "Action")
          .filter(a -> a.toLowerCase(Locale.ROOT).startsWith("failed"))
          .isPresent()) {
        return Optional.of(fields);
      }
    }
    return Optional.empty();
  }

  private static List<InternetHeaders> groups(InputStream in)
      throws MessagingException, IOException {
    List<InternetHeaders> groups = new ArrayList<>();
    while (in.available() > 0) groups.add(new InternetHeaders(in));
    return groups;
  }

  private static InputStream start(Part part) throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      return new ByteArrayInputStream(in.readNBytes(MOST_BYTES));
    }
  }

  private static Optional<String> field(InternetHeaders fields, String name) {
    return Optional.ofNullable(fields.getHeader(name, null)).map(String::strip);
  }

  private static String detail(InternetHeaders fields) {
    String said =
        field(fields, "Status").orElse("")
            + " "
            + field(fields, "Diagnostic-Code").orElse("returned without a reason");
    return Addresses.hidden(said);
  }
}
