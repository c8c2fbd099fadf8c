package nl.dutchtechzone.kansenradar.fetch;

/**
 * Asks one thing. {@link Wire} does it; the others each add one virtue and hand on: {@link
 * Persistent} asks again, {@link Obedient} minds robots.txt, {@link Redirects} follows.
 */
@FunctionalInterface
interface Exchange {
  /**
   * Waits its turn at the host.
   *
   * @throws java.util.concurrent.CancellationException when the thread is interrupted; its flag is
   *     then set
   */
  Outcome ask(Question question);
}
