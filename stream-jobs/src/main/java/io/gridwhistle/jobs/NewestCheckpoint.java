package io.gridwhistle.jobs;

import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds where a job left off: the newest complete checkpoint below a directory, whichever run of
 * the job wrote it.
 */
final class NewestCheckpoint {
  private static final Logger LOG = LoggerFactory.getLogger(NewestCheckpoint.class);
  private static final String METADATA = "_metadata";
  private static final String CHECKPOINT_PREFIX = "chk-";

  private NewestCheckpoint() {}

  /** How to restore: from the newest readable checkpoint, which the new run then owns. */
  static SavepointRestoreSettings restoreFrom(String directory) throws IOException {
    return below(directory)
        .map(path -> SavepointRestoreSettings.forPath(path, false, RecoveryClaimMode.CLAIM))
        .orElse(SavepointRestoreSettings.none());
  }

  /** Its path; empty when there is none, as at the first start. */
  static Optional<String> below(String directory) throws IOException {
    Path root = new Path(directory);
    FileSystem files = root.getFileSystem();
    List<FileStatus> found = new ArrayList<>();
    for (FileStatus run : list(files, root)) {
      for (FileStatus checkpoint : list(files, run.getPath())) {
        if (checkpoint.getPath().getName().startsWith(CHECKPOINT_PREFIX)) {
          Path metadata = new Path(checkpoint.getPath(), METADATA);
          if (files.exists(metadata)) {
            found.add(files.getFileStatus(metadata));
          }
        }
      }
    }
    found.sort(Comparator.comparing(FileStatus::getModificationTime).reversed());
    return found.stream()
        .filter(metadata -> isComplete(files, metadata.getPath()))
        .map(metadata -> metadata.getPath().getParent().toString())
        .findFirst();
  }

  private static FileStatus[] list(FileSystem files, Path directory) throws IOException {
    try {
      FileStatus[] entries = files.listStatus(directory);
      return entries == null ? new FileStatus[0] : entries;
    } catch (FileNotFoundException none) {
      return new FileStatus[0];
    }
  }

  /** A process that was killed while it wrote leaves metadata that end too early. */
  private static boolean isComplete(FileSystem files, Path metadata) {
    try (DataInputStream in = new DataInputStream(files.open(metadata))) {
      Checkpoints.loadCheckpointMetadata(
          in, NewestCheckpoint.class.getClassLoader(), metadata.toString());
      return true;
    } catch (IOException | RuntimeException unreadable) {
      LOG.warn("The checkpoint {} is incomplete and is passed over.", metadata, unreadable);
      return false;
    }
  }
}
