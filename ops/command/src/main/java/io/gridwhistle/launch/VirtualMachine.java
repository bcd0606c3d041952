package io.gridwhistle.launch;

import static io.gridwhistle.process.RoleMachine.COMMON_POOL;
import static io.gridwhistle.process.RoleMachine.QUICK_COMPILER;

import java.util.List;
import java.util.stream.Stream;

/** Options of the virtual machines that only this command starts; see also RoleMachine. */
final class VirtualMachine {
  /** What the servers look into beneath the surface of the JDK. */
  private static final List<String> OPENED =
      Stream.of(
              "lang",
              "lang.reflect",
              "net",
              "io",
              "nio",
              "time",
              "text",
              "util",
              "util.concurrent",
              "util.concurrent.atomic",
              "util.concurrent.locks",
              "security")
          .map(name -> "--add-opens=java.base/java." + name + "=ALL-UNNAMED")
          .toList();

  private VirtualMachine() {}

  /** It only coordinates. */
  static List<String> jobManager() {
    return joined(
        List.of(
            "-Xms96m", "-Xmx320m", "-XX:MetaspaceSize=128m", "-XX:+UseSerialGC", QUICK_COMPILER),
        flinkServer());
  }

  /**
   * Nearly all that a task makes dies young, and what a collection finds alive is state, which
   * lives on: so it is copied once, where it stays. Little room for what was just made: a
   * collection stops the tasks for as long as what it copies takes. The old is looked through
   * beside the tasks. Large pages: what is touched first costs the system a fault.
   *
   * @param standsBy true for one that has time to rehearse what it is there for
   */
  static List<String> taskManager(boolean standsBy) {
    var heap = FlinkSettings.FRAMEWORK_HEAP_MEGABYTES + FlinkSettings.TASK_HEAP_MEGABYTES;
    var memory =
        List.of(
            "-Xms640m",
            "-Xmx" + heap + "m",
            "-Xmn64m",
            "-XX:MetaspaceSize=128m",
            "-XX:MaxDirectMemorySize=" + FlinkSettings.DIRECT_MEGABYTES + "m",
            "-XX:+UseG1GC",
            "-XX:+UseTransparentHugePages",
            "-XX:MaxTenuringThreshold=0",
            QUICK_COMPILER,
            COMMON_POOL,
            "-Dgridwhistle.rehearses=" + standsBy);
    return joined(memory, flinkServer());
  }

  /**
   * Its two actor systems look a hundred times a second for what is due, which is nothing that
   * needs such haste.
   */
  private static List<String> flinkServer() {
    return joined(List.of("-Dpekko.scheduler.tick-duration=100ms"), flink());
  }

  /** For short tasks: start fast, take little. */
  static List<String> small(List<String> more) {
    return joined(List.of("-Xmx256m", "-XX:+UseSerialGC", QUICK_COMPILER), more);
  }

  /**
   * For one bounded job. The optimizing compiler is left out: it takes more than it gives back
   * before some millions of events.
   */
  static List<String> replay() {
    return joined(
        List.of(
            "-Xms2g",
            "-Xmx2g",
            "-Xmn1200m",
            "-XX:+UseParallelGC",
            QUICK_COMPILER,
            "-Dgridwhistle.log.level=off"),
        flink());
  }

  /**
   * With a heap that is there at once and has room for what the rounds before have left, so that no
   * round pays for others; and with compilers enough to be done with their work before what counts.
   *
   * @param young gigabytes for what was just made; a collection looks through all that changed in
   *     the rest, so that much state asks for few of them, while room that is used for the first
   *     time costs the system more than the next time
   */
  static List<String> benchmark(int young) {
    var heap = young + 5;
    return joined(
        List.of(
            "-Xms" + heap + "g",
            "-Xmx" + heap + "g",
            "-Xmn" + young + "g",
            "-XX:MetaspaceSize=256m",
            "-XX:+UseParallelGC",
            "-XX:+UseTransparentHugePages",
            "-XX:CICompilerCount=4",
            COMMON_POOL,
            "-Dgridwhistle.log.level=off"),
        flink());
  }

  /**
   * Its compilers and collections are none that a warning should wait for: little room for what was
   * just made is used again and again, where each first touch of more would stop the process, and
   * is collected within milliseconds, as nearly all of it is gone.
   */
  static List<String> onlooker() {
    return List.of("-Xms1g", "-Xmx3g", "-Xmn96m", "-XX:+UseSerialGC", QUICK_COMPILER, COMMON_POOL);
  }

  static List<String> flink() {
    return joined(
        OPENED,
        List.of(
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.util=ALL-UNNAMED",
            "--add-exports=java.rmi/sun.rmi.registry=ALL-UNNAMED",
            "--add-exports=java.security.jgss/sun.security.krb5=ALL-UNNAMED"));
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
