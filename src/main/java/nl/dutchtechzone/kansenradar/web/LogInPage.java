package nl.dutchtechzone.kansenradar.web;

/**
 * The login form.
 *
 * @param back the page of this site to go on to
 * @param name as it was typed
 * @param wrong whether name and password did not belong together
 */
public record LogInPage(String back, String name, boolean wrong) {}
