package io.gridwhistle.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.process.FreePort;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortCheckTest {
  @Test
  void taken_oneOfTwo_namesItAndItsPurpose() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var needed = Map.of(socket.getLocalPort(), "Kafka", FreePort.any(), "Flink");

      assertThat(PortCheck.taken(needed)).containsExactly(socket.getLocalPort() + " (Kafka)");
    }
  }

  @Test
  void taken_byAServerOnEveryInterface_isFoundToo() throws Exception {
    try (var socket = new ServerSocket(0)) {
      assertThat(PortCheck.taken(Map.of(socket.getLocalPort(), "Kafka"))).hasSize(1);
    }
  }
}
