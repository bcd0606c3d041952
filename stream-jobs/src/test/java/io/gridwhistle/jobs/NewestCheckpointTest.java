package io.gridwhistle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewestCheckpointTest {
  @TempDir Path directory;

  @Test
  void restoreFrom_noDirectory_beginsAnew() throws Exception {
    assertThat(NewestCheckpoint.restoreFrom(directory.resolve("none").toUri().toString()))
        .isEqualTo(SavepointRestoreSettings.none());
  }

  @Test
  void below_severalRuns_findsTheNewestOfAll() throws Exception {
    complete("run-a/chk-9", 100);
    complete("run-b/chk-2", 300);
    complete("run-b/chk-1", 200);
    assertThat(found()).endsWith("run-b/chk-2");
  }

  @Test
  void below_newestWasCutOff_takesTheOneBefore() throws Exception {
    complete("run-a/chk-1", 100);
    Path cut = complete("run-a/chk-2", 200);
    byte[] bytes = Files.readAllBytes(cut);
    Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    stamp(cut, 300);
    assertThat(found()).endsWith("run-a/chk-1");
  }

  @Test
  void below_newestHasNoMetadataYet_takesTheOneBefore() throws Exception {
    complete("run-a/chk-1", 100);
    Files.createDirectories(directory.resolve("run-a/chk-2"));
    Files.createDirectories(directory.resolve("run-a/shared"));
    assertThat(found()).endsWith("run-a/chk-1");
  }

  private String found() throws IOException {
    return NewestCheckpoint.below(directory.toUri().toString()).orElse("");
  }

  private Path complete(String name, long second) throws IOException {
    Path metadata = Files.createDirectories(directory.resolve(name)).resolve("_metadata");
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(metadata))) {
      Checkpoints.storeCheckpointMetadata(
          new CheckpointMetadata(1, List.of(), List.of(), null), out);
    }
    stamp(metadata, second);
    return metadata;
  }

  private static void stamp(Path file, long second) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
  }
}
