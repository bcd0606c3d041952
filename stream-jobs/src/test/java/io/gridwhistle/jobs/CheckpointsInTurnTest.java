package io.gridwhistle.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.runtime.state.CheckpointStateOutputStream;
import org.apache.flink.runtime.state.CheckpointStorageAccess;
import org.apache.flink.runtime.state.CheckpointStorageLocationReference;
import org.apache.flink.runtime.state.CheckpointStreamFactory;
import org.apache.flink.runtime.state.CheckpointedStateScope;
import org.apache.flink.runtime.state.StreamStateHandle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsInTurnTest {
  private static final int PLACES = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  /** Above and below what goes with the checkpoint's own file. */
  private static final int[] SIZES = {3, 300_000};

  @TempDir Path directory;
  private CheckpointStreamFactory streams;

  @BeforeEach
  void begin() throws IOException {
    Configuration settings = new Configuration();
    settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, directory.toUri().toString());
    CheckpointStorageAccess access =
        new CheckpointsInTurn.Factory()
            .createFromConfig(settings, getClass().getClassLoader())
            .createCheckpointStorage(new JobID());
    access.initializeBaseLocationsForCheckpoint();
    access.initializeLocationForCheckpoint(1);
    streams =
        access.resolveCheckpointStorageLocation(1, CheckpointStorageLocationReference.getDefault());
  }

  @Test
  void whatWasWrittenIsReadAgain() throws IOException {
    for (int size : SIZES) {
      byte[] state = new byte[size];
      new Random(size).nextBytes(state);
      CheckpointStateOutputStream stream = open();
      stream.write(state[0]);
      stream.write(state, 1, size - 1);
      assertThat(stream.getPos()).isEqualTo(size);
      StreamStateHandle handle = stream.closeAndGetHandle();
      try (FSDataInputStream read = handle.openInputStream()) {
        assertThat(read.readAllBytes()).isEqualTo(state);
      }
    }
  }

  @Test
  void nextStateWaitsUntilOneIsDone() throws Exception {
    List<CheckpointStateOutputStream> open = openAll();
    waitsFor(() -> open.remove(0).closeAndGetHandle());
    closeAll(open);
  }

  @Test
  void stateThatIsGivenUpEndsItsTurnToo() throws Exception {
    List<CheckpointStateOutputStream> open = openAll();
    waitsFor(() -> open.remove(0).close());
    closeAll(open);
  }

  private void waitsFor(Ending ending) throws Exception {
    FutureTask<CheckpointStateOutputStream> next = new FutureTask<>(this::open);
    Thread thread = new Thread(next, "next state");
    thread.start();
    await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
    assertThat(next).isNotDone();
    ending.end();
    next.get(10, TimeUnit.SECONDS).close();
  }

  private List<CheckpointStateOutputStream> openAll() throws IOException {
    List<CheckpointStateOutputStream> open = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      open.add(open());
    }
    return open;
  }

  private static void closeAll(List<CheckpointStateOutputStream> open) throws IOException {
    for (CheckpointStateOutputStream stream : open) {
      stream.close();
    }
  }

  private CheckpointStateOutputStream open() throws IOException {
    return streams.createCheckpointStateOutputStream(CheckpointedStateScope.EXCLUSIVE);
  }

  /** Ends a stream. */
  private interface Ending {
    void end() throws IOException;
  }
}
