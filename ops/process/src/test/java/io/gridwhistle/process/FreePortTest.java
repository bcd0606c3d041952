package io.gridwhistle.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FreePortTest {
  @Test
  void any_askedOften_givesNoPortTwice() {
    Set<Integer> given = new HashSet<>();
    for (int times = 0; times < 200; times++) {
      assertThat(given.add(FreePort.any())).isTrue();
    }
  }

  @Test
  void any_connectionsAreMade_noneTakesWhatWasGiven() throws IOException {
    try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var connection = new Socket(door.getInetAddress(), door.getLocalPort())) {
      assertThat(FreePort.any())
          .as("below what the system gives by itself")
          .isLessThan(Math.min(door.getLocalPort(), connection.getLocalPort()));
    }
  }

  @Test
  void block_onePortIsTaken_isNotFree() throws IOException {
    int base = FreePort.block(3);
    assertThat(FreePort.areFree(base, 3)).isTrue();
    try (var taken = new ServerSocket(base + 2, 1, InetAddress.getLoopbackAddress())) {
      assertThat(taken.isBound()).isTrue();
      assertThat(FreePort.areFree(base, 3)).isFalse();
      assertThat(FreePort.areFree(base, 2)).isTrue();
    }
  }
}
