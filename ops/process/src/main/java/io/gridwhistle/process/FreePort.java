package io.gridwhistle.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports of the loopback interface for servers that a process starts a little later.
 *
 * <p>They lie below those that the system hands out by itself, since any connection that is made in
 * the meantime could get one of these; and no port is given twice until all were.
 */
public final class FreePort {
  private static final int FIRST = 11_000;
  private static final int COUNT = 20_000;
  private static final AtomicInteger NEXT = new AtomicInteger(new Random().nextInt(COUNT));

  private FreePort() {}

  /** A port that was free a moment ago. */
  public static int any() {
    return block(1);
  }

  /**
   * The first of so many ports in a row that were free a moment ago.
   *
   * @throws IllegalStateException if there are none
   */
  public static int block(int size) {
    for (int tried = 0; tried < COUNT; tried += size) {
      int base = FIRST + Math.floorMod(NEXT.getAndAdd(size), COUNT - size + 1);
      if (areFree(base, size)) {
        return base;
      }
    }
    throw new IllegalStateException("There are no " + size + " free ports in a row.");
  }

  /** True when nothing listens on any of these ports. */
  public static boolean areFree(int base, int size) {
    for (int port = base; port < base + size; port++) {
      try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        probe.setReuseAddress(true);
      } catch (IOException taken) {
        return false;
      }
    }
    return true;
  }
}
