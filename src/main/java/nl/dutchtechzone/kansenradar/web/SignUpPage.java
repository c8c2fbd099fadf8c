package nl.dutchtechzone.kansenradar.web;

/**
 * The form with which a partner asks for mail.
 *
 * @param wrong what has to be put right first; empty text when nothing
 * @param asked whether the mail that asks to confirm was sent
 */
public record SignUpPage(
    ProfileForm form, String name, String address, String wrong, boolean asked) {}
