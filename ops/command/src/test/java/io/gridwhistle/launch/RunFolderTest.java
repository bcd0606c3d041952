package io.gridwhistle.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gridwhistle.process.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  @TempDir Path folder;
  private ChildProcess sleeper;

  @BeforeEach
  void startSleeper() throws IOException {
    sleeper = Sleeper.forMillis(60_000, folder.resolve("sleeper.log")).start();
  }

  @AfterEach
  void endSleeper() {
    sleeper.kill();
  }

  @Test
  void process_alive_isFoundUntilItEnds() throws Exception {
    var run = new RunFolder(folder);
    run.write("sleeper", sleeper.pid());
    assertThat(run.process("sleeper")).map(ProcessHandle::pid).hasValue(sleeper.pid());

    sleeper.kill();

    assertThat(run.process("sleeper")).isEmpty();
  }

  @Test
  void sweep_ofALeftBehindProcess_endsItAndRemovesItsFile() throws Exception {
    var run = new RunFolder(folder);
    run.write("sleeper", sleeper.pid());

    assertThat(run.sweep(Duration.ofSeconds(10))).containsExactly("sleeper");

    await().untilAsserted(() -> assertThat(sleeper.alive()).isFalse());
    assertThat(folder.resolve("sleeper.pid")).doesNotExist();
  }

  @Test
  void sweep_whenTheIdWasGivenAwayAnew_sparesTheStranger() throws Exception {
    Files.writeString(folder.resolve("kafka.pid"), sleeper.pid() + " 1234567890\n");

    assertThat(new RunFolder(folder).sweep(Duration.ofSeconds(10))).isEmpty();

    assertThat(sleeper.alive()).isTrue();
    assertThat(folder.resolve("kafka.pid")).doesNotExist();
  }
}
