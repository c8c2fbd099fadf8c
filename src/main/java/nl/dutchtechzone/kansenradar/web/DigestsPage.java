package nl.dutchtechzone.kansenradar.web;

import java.util.List;

/** The mails to the bureau, the newest first. */
public record DigestsPage(List<Mail> mails) {
  public DigestsPage {
    mails = List.copyOf(mails);
  }

  /** One of them. */
  public record Mail(String subject, String when, String state, String address) {}
}
