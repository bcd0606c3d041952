package io.gridwhistle.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;

/** Finds ports that something else has taken. */
public final class PortCheck {
  private PortCheck() {}

  /** One line for each port of {@code needed} that cannot be taken, such as "9092 (Kafka)". */
  public static List<String> taken(Map<Integer, String> needed) {
    return needed.entrySet().stream()
        .filter(port -> !free(port.getKey()))
        .map(port -> port.getKey() + " (" + port.getValue() + ")")
        .toList();
  }

  private static boolean free(int port) {
    try (var socket = new ServerSocket()) {
      // A port whose connections linger after a stop is no obstacle to the servers either.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
