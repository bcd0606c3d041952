package io.gridwhistle.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalIT {
  @TempDir Path checkpoints;

  /** It returns only after a failure behind which the job went on from a checkpoint. */
  @Test
  void rehearsal_saves_failsAndGoesOnToItsEnd() throws Exception {
    Rehearsal.run(3_000, Duration.ofMinutes(2), checkpoints.toUri());
    assertThat(files()).isNotEmpty();
  }

  @Test
  void rehearsal_thatTakesTooLong_saysSo() {
    assertThatThrownBy(
            () -> Rehearsal.run(Integer.MAX_VALUE, Duration.ofMillis(1), checkpoints.toUri()))
        .isInstanceOf(TimeoutException.class)
        .hasMessageContaining("PT0.001S");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(checkpoints)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
