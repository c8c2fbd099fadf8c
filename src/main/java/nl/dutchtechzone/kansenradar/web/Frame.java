package nl.dutchtechzone.kansenradar.web;

import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.notify.Words;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/**
 * What stands around every page.
 *
 * @param language the reader's
 * @param words of the site in that language
 * @param title of the page, without the site's name
 * @param places the main parts of the site
 * @param languages the other languages, with the address of this page in each
 * @param officer the member of the bureau who reads; empty for others
 * @param mayLogIn whether there is a login to offer
 * @param mayLogOut whether the officer logged in here
 * @param token for the forms of this page
 * @param done what was just done, said once
 * @param version of the style and script files
 */
public record Frame(
    Language language,
    Words words,
    String title,
    List<Place> places,
    List<Tongue> languages,
    Optional<String> officer,
    boolean mayLogIn,
    boolean mayLogOut,
    String token,
    Optional<String> done,
    String version) {
  public Frame {
    places = List.copyOf(places);
    languages = List.copyOf(languages);
  }

  /** A main part of the site. */
  public record Place(String name, String address, boolean current) {}

  /** This page in another language. */
  public record Tongue(String code, String name, String address, boolean current) {}

  /** The same around a page of that title. */
  Frame titled(String pageTitle) {
    return new Frame(
        language, words, pageTitle, places, languages, officer, mayLogIn, mayLogOut, token, done,
        version);
  }

  /** The words under a key, with arguments in their places. */
  public String t(String key, Object... arguments) {
    return words.get(key, arguments);
  }

  /** Empty when there are no words under the key. */
  public Optional<String> find(String key) {
    return words.find(key);
  }

  /** The field of every form that posts. */
  public String tokenField() {
    return FormKey.FIELD;
  }

  /** True when a member of the bureau reads. */
  public boolean isBureau() {
    return officer.isPresent();
  }
}
