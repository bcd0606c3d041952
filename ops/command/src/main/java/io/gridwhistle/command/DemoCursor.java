package io.gridwhistle.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/**
 * When the demo county went live, and how many of its events were sent.
 *
 * <p>A batch whose sending was not noted is sent again; the platform drops the repeats.
 */
final class DemoCursor {
  private final Path file;
  private final Instant began;
  private long sent;

  private DemoCursor(Path file, Instant began, long sent) {
    this.file = file;
    this.began = began;
    this.sent = sent;
  }

  /** The one of that folder; a new one starts now. */
  static DemoCursor in(Path folder) throws IOException {
    var file = folder.resolve("cursor");
    if (!Files.exists(file)) {
      return new DemoCursor(file, Instant.now(), 0);
    }
    var words = Files.readString(file).strip().split(" ", -1);
    return new DemoCursor(file, Instant.parse(words[0]), Long.parseLong(words[1]));
  }

  Instant began() {
    return began;
  }

  long sent() {
    return sent;
  }

  void advance(int count) throws IOException {
    sent += count;
    var next = file.resolveSibling("cursor.new");
    Files.writeString(next, began + " " + sent + "\n");
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
