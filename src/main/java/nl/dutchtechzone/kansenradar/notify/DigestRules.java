package nl.dutchtechzone.kansenradar.notify;

/**
 * How a digest is cut. What does not fit is told in the appendix; nothing is left out.
 *
 * @param fresh at most this many new calls in full
 * @param changed at most this many changed calls in full
 * @param closing at most this many closing calls in full
 * @param closingDays a call closes soon when its next deadline is at most this many days away
 */
public record DigestRules(int fresh, int changed, int closing, int closingDays) {
  public static final DigestRules USUAL = new DigestRules(12, 8, 6, 21);

  public DigestRules {
    if (fresh < 1 || changed < 1 || closing < 1 || closingDays < 0) {
      throw new IllegalArgumentException(
          "een weekbericht heeft ruimte nodig: fresh, changed en closing zijn minstens 1,"
              + " closing-days minstens 0");
    }
  }
}
