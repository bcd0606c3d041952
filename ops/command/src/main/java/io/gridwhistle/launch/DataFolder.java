package io.gridwhistle.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * All that the platform keeps on this machine.
 *
 * @param root may be kept over restarts, moved while nothing runs, and deleted as a whole
 */
public record DataFolder(Path root) {
  public DataFolder {
    root = root.toAbsolutePath().normalize();
  }

  /** Logs, one file a role. */
  public Path logs() {
    return root.resolve("logs");
  }

  public Path log(String role) {
    return logs().resolve(role + ".log");
  }

  /** What there is only while the platform runs. */
  public Path run() {
    return root.resolve("run");
  }

  public Path tokenSecret() {
    return root.resolve("secrets").resolve("token-secret");
  }

  public Path pseudonymKey() {
    return root.resolve("secrets").resolve("pseudonym-key");
  }

  public Path demo() {
    return root.resolve("demo");
  }

  /** The ports of the last start. */
  public Ports ports() throws IOException {
    return Ports.readFrom(root.resolve("port-base"));
  }

  void keep(Ports ports) throws IOException {
    ports.writeTo(root.resolve("port-base"));
  }

  Path kafka() {
    return root.resolve("kafka");
  }

  Path elasticsearch() {
    return root.resolve("elasticsearch");
  }

  Path flink() {
    return root.resolve("flink");
  }

  Path checkpoints() {
    return root.resolve("checkpoints");
  }

  /**
   * Makes the folders and, on first use, the secrets.
   *
   * @throws IOException if the folder cannot be written
   */
  public void prepare() throws IOException {
    for (var folder : new Path[] {logs(), run(), flink(), checkpoints()}) {
      Files.createDirectories(folder);
    }
    Secrets.createIfMissing(tokenSecret());
    Secrets.createIfMissing(pseudonymKey());
  }
}
