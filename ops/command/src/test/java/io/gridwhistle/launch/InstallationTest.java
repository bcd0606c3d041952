package io.gridwhistle.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
  @TempDir Path root;

  @Test
  void classPath_jarWithVersion_leavesTestJarsOut() throws Exception {
    var target = Files.createDirectories(root.resolve("stream-jobs/target"));
    Files.createFile(target.resolve("stream-jobs-1.0-tests.jar"));
    Files.createFile(target.resolve("stream-jobs-1.0.jar"));

    assertThat(new Installation(root).streamJobs())
        .containsExactly(target.resolve("stream-jobs-1.0.jar"), target.resolve("lib").resolve("*"));
  }

  @Test
  void classPath_jarWithoutVersion_isFoundToo() throws Exception {
    var target = Files.createDirectories(root.resolve("ingest/target"));
    Files.createFile(target.resolve("ingest.jar"));

    assertThat(new Installation(root).ingest()).first().isEqualTo(target.resolve("ingest.jar"));
  }

  @Test
  void check_nothingBuilt_saysWhatToDo() {
    assertThatIOException()
        .isThrownBy(() -> new Installation(root).check())
        .withMessageContaining("is not built")
        .withMessageContaining("mvn package");
  }
}
