package io.gridwhistle.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where and with which key a running supervisor can be spoken to; only its owner can read it. */
record ControlFile(Path file) {
  static ControlFile in(Path run) {
    return new ControlFile(run.resolve("control"));
  }

  void write(int port, String key) throws IOException {
    Secrets.writePrivately(file, port + "\n" + key + "\n");
  }

  /** Port and key. */
  Optional<List<String>> read() throws IOException {
    return Files.exists(file) ? Optional.of(Files.readAllLines(file)) : Optional.empty();
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
