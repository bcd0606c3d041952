package io.gridwhistle.benchmark.push;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the system must allow for so many clients. */
final class OpenFiles {
  /** Jars, pipes, the log and what else a process holds open besides its connections. */
  private static final int OTHERS = 500;

  private static final Path PORTS = Path.of("/proc/sys/net/ipv4/ip_local_port_range");

  private OpenFiles() {}

  /**
   * Checks it.
   *
   * @throws IllegalStateException saying which limit is too low and how to raise it
   */
  static void require(int clients) throws IOException {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
      requireFiles(clients, system.getMaxFileDescriptorCount());
    }
    if (Files.isReadable(PORTS)) {
      requirePorts(clients, portRange());
    }
  }

  /** Such files give all at once or nothing more, so that they must be read in one piece. */
  private static String portRange() throws IOException {
    byte[] text = new byte[64];
    try (InputStream range = Files.newInputStream(PORTS)) {
      return new String(text, 0, range.read(text), StandardCharsets.US_ASCII);
    }
  }

  static void requireFiles(int clients, long allowed) {
    if (allowed < clients + OTHERS) {
      throw new IllegalStateException(
          "A process may open %,d files here, but %,d clients need %,d. Run ulimit -n %d first."
              .formatted(allowed, clients, clients + OTHERS, clients + OTHERS));
    }
  }

  /** Each server's port is another one, so that the clients of each may use the whole range. */
  static void requirePorts(int clients, String range) {
    String[] ends = range.strip().split("\\s+");
    int ports = Integer.parseInt(ends[1]) - Integer.parseInt(ends[0]) + 1;
    if (ports < clients + OTHERS) {
      throw new IllegalStateException(
          "Connections leave from %,d ports here (%s), but %,d clients need %,d. Widen the range."
              .formatted(ports, PORTS, clients, clients + OTHERS));
    }
  }
}
