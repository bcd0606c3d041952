package io.gridwhistle.benchmark.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/**
 * What a flight recorder has seen of one process.
 *
 * <p>Loads come once a second, as shares of all processors since the second before; samples come
 * from threads in Java code alone, not from the system, the compilers or the collector.
 */
final class ProcessProfile {
  private static final String OURS = "io.gridwhistle.";
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  /** All loads of one second come within less; few threads end in it. */
  private static final Duration AT_ONCE = Duration.ofMillis(5);

  private final NavigableSet<Instant> seconds = new TreeSet<>();
  private String name = "?";
  private double processorSeconds;
  private final Shares threads = new Shares();
  private final Shares places = new Shares();

  private ProcessProfile() {}

  /** Reads the recording of a process that has ended. */
  static ProcessProfile read(Path recording) throws IOException {
    ProcessProfile profile = new ProcessProfile();
    List<RecordedEvent> events = RecordingFile.readAllEvents(recording);
    events.stream()
        .filter(event -> event.getEventType().getName().equals("jdk.CPULoad"))
        .forEach(load -> profile.seconds.add(load.getStartTime()));
    events.forEach(profile::take);
    return profile;
  }

  private void take(RecordedEvent event) {
    switch (event.getEventType().getName()) {
      case "jdk.JVMInformation" -> name = nameOf(event.getString("javaArguments"));
      case "jdk.CPULoad" ->
          processorSeconds +=
              (event.getFloat("jvmUser") + event.getFloat("jvmSystem")) * processorsSince(event);
      case "jdk.ThreadCPULoad" ->
          threads.add(
              kindOf(event.getThread()),
              (event.getFloat("user") + event.getFloat("system")) * processorsSince(event));
      case "jdk.ExecutionSample" -> places.add(placeOf(event.getStackTrace()), 1);
      default -> {}
    }
  }

  /**
   * What all processors could have done since the second before, in seconds; 0 for the first load,
   * and for one that a thread tells when it ends, as it may have begun at any time since then.
   */
  private double processorsSince(RecordedEvent load) {
    Instant earliest = load.getStartTime().minus(AT_ONCE);
    Instant now = seconds.ceiling(earliest);
    Instant before = seconds.lower(earliest);
    return now == null || before == null || now.isAfter(load.getStartTime().plus(AT_ONCE))
        ? 0
        : PROCESSORS * Duration.between(before, now).toNanos() / 1e9;
  }

  /** The main class, which may be run through another. */
  private static String nameOf(String arguments) {
    for (String argument : arguments.split(" ", -1)) {
      if (!argument.endsWith(".DiesWithParent")) {
        return argument.substring(argument.lastIndexOf('.') + 1);
      }
    }
    return arguments;
  }

  /** Threads that differ by a number only are of one kind; C1 and C2 are two compilers. */
  private static String kindOf(RecordedThread thread) {
    String given = thread == null ? null : thread.getJavaName();
    return given == null ? "unnamed" : given.replaceAll("(?<!\\bC)\\d+", "#");
  }

  /** Our method that works or lets others work; else who works for somebody else. */
  private static String placeOf(RecordedStackTrace trace) {
    List<RecordedFrame> frames = trace == null ? List.of() : trace.getFrames();
    for (RecordedFrame frame : frames) {
      if (classOf(frame).startsWith(OURS)) {
        return classOf(frame).substring(OURS.length()) + "." + frame.getMethod().getName();
      }
    }
    return frames.isEmpty() ? "unknown" : libraryOf(classOf(frames.get(0)));
  }

  private static String classOf(RecordedFrame frame) {
    RecordedMethod method = frame.getMethod();
    RecordedClass type = method == null ? null : method.getType();
    return type == null ? "" : type.getName();
  }

  private static String libraryOf(String type) {
    String[] parts = type.split("\\.", -1);
    return String.join(".", List.of(parts).subList(0, Math.min(3, Math.max(1, parts.length - 1))));
  }

  String name() {
    return name;
  }

  double processorSeconds() {
    return processorSeconds;
  }

  /** Processor seconds by kind of thread, without the last second of those that ended. */
  Shares threads() {
    return threads;
  }

  /** Samples by place in the code. */
  Shares places() {
    return places;
  }
}
