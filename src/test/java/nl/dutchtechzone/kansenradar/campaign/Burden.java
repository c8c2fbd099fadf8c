package nl.dutchtechzone.kansenradar.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;

/** What the process holds when it is idle. The campaign's own sites and mail server are in it. */
record Burden(LocalDate day, int threads, long files, long heapMegabytes) {
  private static final int MORE_THREADS = 8;
  private static final int MORE_FILES = 16;
  private static final int MORE_MEGABYTES = 24;

  static Burden now(LocalDate day) {
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    long files =
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
            ? unix.getOpenFileDescriptorCount()
            : 0;
    Burden burden =
        new Burden(
            day, ManagementFactory.getThreadMXBean().getThreadCount(), files, used / 1_048_576);
    System.err.println(burden);
    return burden;
  }

  boolean isNear(Burden early) {
    return threads - early.threads <= MORE_THREADS
        && files - early.files <= MORE_FILES
        && heapMegabytes - early.heapMegabytes <= MORE_MEGABYTES;
  }

  void growthSince(Burden early, ObjectNode report) {
    report.put("threadsGrown", threads - early.threads).put("threadsMayGrow", MORE_THREADS);
    report.put("filesGrown", files - early.files).put("filesMayGrow", MORE_FILES);
    report.put("heapGrownMegabytes", heapMegabytes - early.heapMegabytes);
    report.put("heapMayGrowMegabytes", MORE_MEGABYTES);
  }
}
