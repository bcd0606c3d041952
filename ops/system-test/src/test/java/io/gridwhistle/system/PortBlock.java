package io.gridwhistle.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;

/** Blocks of ports for one platform. */
final class PortBlock {
  private static final int SIZE = 40;
  private static final int FIRST = 11_000;
  private static final int BLOCKS = 500;

  private PortBlock() {}

  /**
   * The first port of a block that was free a moment ago, below those that the system hands out.
   */
  static int findFree() {
    Random random = new Random();
    for (int tries = 0; tries < BLOCKS; tries++) {
      int base = FIRST + SIZE * random.nextInt(BLOCKS);
      if (isFree(base)) {
        return base;
      }
    }
    throw new IllegalStateException("There is no block of " + SIZE + " free ports.");
  }

  /** True when nothing listens on any port of the block. */
  static boolean isFree(int base) {
    for (int port = base; port < base + SIZE; port++) {
      try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        taken.setReuseAddress(true);
      } catch (IOException inUse) {
        return false;
      }
    }
    return true;
  }
}
