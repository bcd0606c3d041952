package io.gridwhistle.jobs;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.runtime.state.CheckpointStateOutputStream;
import org.apache.flink.runtime.state.CheckpointStorage;
import org.apache.flink.runtime.state.CheckpointStorageAccess;
import org.apache.flink.runtime.state.CheckpointStorageFactory;
import org.apache.flink.runtime.state.CheckpointStorageLocationReference;
import org.apache.flink.runtime.state.CheckpointStreamFactory;
import org.apache.flink.runtime.state.CheckpointedStateScope;
import org.apache.flink.runtime.state.CompletedCheckpointStorageLocation;
import org.apache.flink.runtime.state.StreamStateHandle;
import org.apache.flink.runtime.state.filesystem.FsCheckpointStorageAccess;
import org.apache.flink.runtime.state.storage.FileSystemCheckpointStorage;

/**
 * Flink's checkpoints in files, written in {@link Turns}. Flink lets all tasks of a worker write
 * their states at the same time, and a warning then waits at each of its hops until the system has
 * let every one of them have a core for a while.
 *
 * <p>Only for states in the heap, which are written by threads of their own: nothing that a task
 * itself writes may wait.
 */
public final class CheckpointsInTurn implements CheckpointStorage {
  private static final long serialVersionUID = 1;

  private final FileSystemCheckpointStorage files;

  private CheckpointsInTurn(FileSystemCheckpointStorage files) {
    this.files = files;
  }

  /** What Flink makes the storage by; the settings are those of the storage in files. */
  public static final class Factory implements CheckpointStorageFactory<CheckpointsInTurn> {
    @Override
    public CheckpointsInTurn createFromConfig(ReadableConfig config, ClassLoader loader) {
      return new CheckpointsInTurn(FileSystemCheckpointStorage.createFromConfig(config, loader));
    }
  }

  @Override
  public CompletedCheckpointStorageLocation resolveCheckpoint(String pointer) throws IOException {
    return files.resolveCheckpoint(pointer);
  }

  @Override
  public CheckpointStorageAccess createCheckpointStorage(JobID job) throws IOException {
    return new Access(files, job);
  }

  private static final class Access extends FsCheckpointStorageAccess {
    Access(FileSystemCheckpointStorage files, JobID job) throws IOException {
      super(
          files.getCheckpointPath(),
          files.getSavepointPath(),
          job,
          files.getMinFileSizeThreshold(),
          files.getWriteBufferSize());
    }

    @Override
    public CheckpointStreamFactory resolveCheckpointStorageLocation(
        long checkpoint, CheckpointStorageLocationReference reference) throws IOException {
      return new Streams(super.resolveCheckpointStorageLocation(checkpoint, reference));
    }
  }

  private record Streams(CheckpointStreamFactory files) implements CheckpointStreamFactory {
    @Override
    public CheckpointStateOutputStream createCheckpointStateOutputStream(
        CheckpointedStateScope scope) throws IOException {
      Turns.Turn turn = Turns.OF_THIS_PROCESS.take();
      try {
        return new Stream(files.createCheckpointStateOutputStream(scope), turn);
      } catch (IOException | RuntimeException failure) {
        turn.end();
        throw failure;
      }
    }

    @Override
    public boolean canFastDuplicate(StreamStateHandle handle, CheckpointedStateScope scope)
        throws IOException {
      return files.canFastDuplicate(handle, scope);
    }

    @Override
    public List<StreamStateHandle> duplicate(
        List<StreamStateHandle> handles, CheckpointedStateScope scope) throws IOException {
      return files.duplicate(handles, scope);
    }
  }

  /** A state's file; the turn ends with it, whichever way that is. */
  private static final class Stream extends CheckpointStateOutputStream {
    private final CheckpointStateOutputStream file;
    private final Turns.Turn turn;

    Stream(CheckpointStateOutputStream file, Turns.Turn turn) {
      this.file = file;
      this.turn = turn;
    }

    @Override
    public void write(int oneByte) throws IOException {
      file.write(oneByte);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      file.write(bytes, from, count);
    }

    @Override
    public long getPos() throws IOException {
      return file.getPos();
    }

    @Override
    public void flush() throws IOException {
      file.flush();
    }

    @Override
    public void sync() throws IOException {
      file.sync();
    }

    @Override
    @SuppressWarnings("NullAway") // null stands for a stream to which nothing was written
    public StreamStateHandle closeAndGetHandle() throws IOException {
      try {
        return file.closeAndGetHandle();
      } finally {
        turn.end();
      }
    }

    @Override
    public void close() throws IOException {
      try {
        file.close();
      } finally {
        turn.end();
      }
    }
  }
}
