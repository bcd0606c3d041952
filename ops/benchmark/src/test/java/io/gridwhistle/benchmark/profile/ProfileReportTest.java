package io.gridwhistle.benchmark.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileReportTest {
  @TempDir private Path folder;

  /** Stored, lest the compiler drop the work. */
  @SuppressWarnings("unused")
  private volatile long turned;

  @Test
  void of_busyThread_namesItsKindAndTheMethodThatItWasIn() throws Exception {
    AtomicBoolean ended = new AtomicBoolean();
    Thread busy = new Thread(() -> turn(ended), "busy-7");
    busy.start();
    try (Recording recording = new Recording()) {
      recording.enable("jdk.JVMInformation");
      recording.enable("jdk.CPULoad").withPeriod(Duration.ofSeconds(1));
      recording.enable("jdk.ThreadCPULoad").withPeriod(Duration.ofSeconds(1));
      recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
      recording.start();
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () -> assertThat(report(recording)).contains(": busy-#", "ProfileReportTest.turn"));
    } finally {
      ended.set(true);
      busy.join();
    }
  }

  private String report(Recording recording) throws Exception {
    recording.dump(folder.resolve("one.jfr"));
    return String.join("\n", ProfileReport.of(folder));
  }

  /** Works without an end, as a task under load does. */
  private void turn(AtomicBoolean ended) {
    long number = 1;
    while (!ended.get()) {
      number = number * 31 + System.nanoTime();
    }
    turned = number;
  }

  @Test
  void of_noRecordings_saysThatNoTimeWasSeen() throws Exception {
    List<String> lines = ProfileReport.of(folder);

    assertThat(lines).last().isEqualTo("0.0 s others");
  }
}
