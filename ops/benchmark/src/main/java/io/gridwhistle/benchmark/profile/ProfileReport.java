package io.gridwhistle.benchmark.profile;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Says where the processor time of a run went, process by process, the busiest first. */
public final class ProfileReport {
  private static final double WORTH_TELLING = 0.03;
  private static final int THREADS = 8;
  private static final int PLACES = 16;

  private final List<String> lines = new ArrayList<>();

  private ProfileReport() {}

  /**
   * The report of what is in a folder.
   *
   * @param folder holds a recording for each process that ended by itself or was asked to
   */
  public static List<String> of(Path folder) throws IOException {
    List<ProcessProfile> processes = new ArrayList<>();
    try (DirectoryStream<Path> recordings = Files.newDirectoryStream(folder, "*.jfr")) {
      for (Path recording : recordings) {
        processes.add(ProcessProfile.read(recording));
      }
    }
    processes.sort(Comparator.comparingDouble(ProcessProfile::processorSeconds).reversed());
    ProfileReport report = new ProfileReport();
    report.tell(processes);
    return report.lines;
  }

  private void tell(List<ProcessProfile> processes) {
    double all = processes.stream().mapToDouble(ProcessProfile::processorSeconds).sum();
    say("Processor time by process, setting up and warm-up included (of those that were killed");
    say("nothing is known): %.1f s", all);
    double others = 0;
    for (ProcessProfile process : processes) {
      if (process.processorSeconds() >= all * WORTH_TELLING) {
        tell(process);
      } else {
        others += process.processorSeconds();
      }
    }
    say("%.1f s others", others);
  }

  private void tell(ProcessProfile process) {
    double time = process.processorSeconds();
    say("%.1f s %s", time, process.name());
    double machine = time - process.threads().sum();
    if (machine > 0) {
      say(
          "  %4.1f %%: the collector, and threads in the second in which they ended",
          percent(machine, time));
    }
    process
        .threads()
        .largest(THREADS)
        .forEach(
            thread -> say("  %4.1f %%: %s", percent(thread.getValue(), time), thread.getKey()));
    double samples = process.places().sum();
    say("  of %.0f samples in Java code:", samples);
    process
        .places()
        .largest(PLACES)
        .forEach(
            place -> say("    %4.1f %% %s", percent(place.getValue(), samples), place.getKey()));
  }

  private static double percent(double part, double whole) {
    return whole == 0 ? 0 : 100 * part / whole;
  }

  private void say(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values));
  }
}
