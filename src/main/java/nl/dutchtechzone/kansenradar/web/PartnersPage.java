package nl.dutchtechzone.kansenradar.web;

import java.util.List;
import java.util.Optional;

/**
 * The partners, or one of them.
 *
 * @param partners all of them
 * @param one the partner that is looked at
 */
public record PartnersPage(List<Partner> partners, Optional<Detail> one) {
  public PartnersPage {
    partners = List.copyOf(partners);
  }

  /**
   * A partner in the list.
   *
   * @param consent whether mail may be sent, in words
   */
  public record Partner(
      String name, String address, String language, String wants, String consent) {}

  /**
   * A partner whole, with what the profile in the form would bring today.
   *
   * @param changed whether the form differs from what is kept
   * @param proof of consent, the oldest first
   * @param mails that were made for the partner, the newest first
   */
  public record Detail(
      String id,
      String name,
      ProfileForm form,
      boolean changed,
      String heading,
      List<CallCard> fitting,
      List<String> proof,
      List<String> mails) {
    public Detail {
      fitting = List.copyOf(fitting);
      proof = List.copyOf(proof);
      mails = List.copyOf(mails);
    }
  }
}
