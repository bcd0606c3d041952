package io.gridwhistle.process;

import java.util.List;

/** Options of the virtual machines of roles that several modules start. */
public final class RoleMachine {
  /**
   * On a machine of two cores the common pool would have one thread, and then neither the JDK nor
   * Hazelcast takes it: each step that follows another would start a thread of its own.
   */
  public static final String COMMON_POOL =
      "-Djava.util.concurrent.ForkJoinPool.common.parallelism=2";

  /**
   * For machines that carry all roles at once: the optimizing compiler would take a good part of
   * two cores for the first minutes, and gives it back only to those who have much to do.
   */
  public static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

  /**
   * Where nearly all dies within milliseconds, what two collections in a row have found alive lives
   * for long: by default it is copied up to fifteen times, and each copy stops the process.
   */
  public static final String OLD_AT_ONCE = "-XX:MaxTenuringThreshold=1";

  private RoleMachine() {}

  /**
   * Nearly all that intake makes is gone within milliseconds: room for it to die young. Its loops
   * note references in objects that lie side by side, and each note would take the cache line of
   * the collector's cards from the other loop, even where the card is marked already. Its table of
   * known events is met at random, hence large pages.
   */
  public static List<String> ingest() {
    return List.of(
        "-Xms320m",
        "-Xmx384m",
        "-Xmn192m",
        "-XX:+UseParallelGC",
        "-XX:+UseCondCardMark",
        "-XX:+UseTransparentHugePages",
        OLD_AT_ONCE,
        COMMON_POOL);
  }

  /** With what Hazelcast looks into beneath the surface of the JDK. */
  public static List<String> clusterNode() {
    return List.of(
        "-Xms96m",
        "-Xmx512m",
        "-XX:+UseG1GC",
        QUICK_COMPILER,
        COMMON_POOL,
        "--add-modules=java.se",
        "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
        "--add-opens=java.management/sun.management=ALL-UNNAMED",
        "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED");
  }
}
