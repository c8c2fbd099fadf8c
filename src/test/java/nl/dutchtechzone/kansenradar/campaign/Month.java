package nl.dutchtechzone.kansenradar.campaign;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Thirty days of the service, without anybody who looks after it: {@link SimulatedMonth} in a world
 * in which the time can be set.
 */
final class Month {
  private Month() {}

  /** Arguments: how many days (30), and the seed (1). */
  public static void main(String[] arguments) throws Exception {
    int days = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    Path folder = Files.createTempDirectory("month");
    boolean good = run(folder, days, seed, System.out);
    if (good) Premises.delete(folder);
    System.exit(good ? 0 : 1);
  }

  /** Tells whether all was well; the last line that it prints is a JSON object. */
  static boolean run(Path folder, int days, long seed, PrintStream out) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    try (SimulatedLoader loader = new SimulatedLoader()) {
      thread.setContextClassLoader(loader);
      // The list of drivers is made once for all loaders: ours puts itself on it.
      Class.forName("org.h2.Driver", true, loader);
      return (boolean)
          loader
              .loadClass(Month.class.getPackageName() + ".SimulatedMonth")
              .getMethod("run", Path.class, int.class, long.class, PrintStream.class)
              .invoke(null, folder, days, seed, out);
    } finally {
      thread.setContextClassLoader(usual);
    }
  }
}
