package io.gridwhistle.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Flink's task manager. One that is to stand by, by the system property {@code
 * gridwhistle.rehearses}, does the work once beside it, so that a take-over need not load and
 * compile it while warnings wait.
 */
public final class Worker {
  private static final String REHEARSES = "gridwhistle.rehearses";

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final long EVENTS = 20_000;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private Worker() {}

  /** Takes the arguments of {@link TaskManagerRunner}. */
  public static void main(String[] arguments) throws Exception {
    if (Boolean.getBoolean(REHEARSES)) {
      Thread rehearsal = new Thread(Worker::rehearse, "rehearsal");
      rehearsal.setDaemon(true);
      rehearsal.start();
    }
    TaskManagerRunner.main(arguments);
  }

  /** A worker that could not rehearse works all the same. */
  private static void rehearse() {
    long start = System.nanoTime();
    try {
      Path checkpoints = Files.createTempDirectory("rehearsal");
      try {
        Rehearsal.run(EVENTS, LIMIT, checkpoints.toUri());
      } finally {
        delete(checkpoints);
      }
      LOG.info("Rehearsed in {} ms.", (System.nanoTime() - start) / 1_000_000);
    } catch (Exception failed) {
      LOG.warn("The rehearsal failed; the first take-over will be slower.", failed);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    }
  }
}
