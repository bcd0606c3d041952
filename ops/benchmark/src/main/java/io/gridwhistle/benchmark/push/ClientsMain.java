package io.gridwhistle.benchmark.push;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The process of the clients: connects them, counts what they get, and tells when it is enough. */
public final class ClientsMain {
  private ClientsMain() {}

  /**
   * Speaks in lines with whoever listens on the control port: says {@code connected}; asked for a
   * number, says {@code reached} once all clients together have that many alerts, or what is wrong.
   *
   * @param arguments control port, server's port, path, number of clients
   */
  public static void main(String[] arguments) throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (Socket control = new Socket(loopback, Integer.parseInt(arguments[0]));
        PrintWriter out = new PrintWriter(control.getOutputStream(), true, StandardCharsets.UTF_8);
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(control.getInputStream(), StandardCharsets.UTF_8))) {
      Audience audience = new Audience(out::println);
      audience.connect(
          new InetSocketAddress(loopback, Integer.parseInt(arguments[1])),
          arguments[2],
          Integer.parseInt(arguments[3]));
      out.println("connected");
      in.lines().mapToLong(Long::parseLong).forEach(audience::tellWhenReached);
    }
    System.exit(0);
  }
}
