package io.gridwhistle.benchmark.push;

import io.gridwhistle.benchmark.VoidRunException;
import io.gridwhistle.benchmark.role.ThisClassPath;
import io.gridwhistle.process.ChildProcess;
import io.gridwhistle.process.JavaCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The clients of one server, in a process of their own. */
final class Clients implements AutoCloseable {
  private static final int LIMIT_MILLIS = 120_000;

  private final int number;
  private final ChildProcess process;
  private final Socket control;
  private final BufferedReader in;
  private final PrintWriter out;
  private long alerts;

  private Clients(int number, ChildProcess process, Socket control) throws IOException {
    this.number = number;
    this.process = process;
    this.control = control;
    control.setSoTimeout(LIMIT_MILLIS);
    in =
        new BufferedReader(new InputStreamReader(control.getInputStream(), StandardCharsets.UTF_8));
    out = new PrintWriter(control.getOutputStream(), true, StandardCharsets.UTF_8);
  }

  /** Connects so many clients to a server. */
  static Clients connect(int number, PushServer server, Path log)
      throws IOException, VoidRunException {
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      door.setSoTimeout(LIMIT_MILLIS);
      ChildProcess process = command(number, server, door.getLocalPort(), log).start();
      try {
        Clients clients = new Clients(number, process, door.accept());
        clients.expect("connected");
        return clients;
      } catch (IOException | VoidRunException failed) {
        process.close();
        throw failed;
      }
    }
  }

  private static JavaCommand command(int number, PushServer server, int control, Path log) {
    return new JavaCommand(
        List.of("-Xmx512m", "-XX:+UseParallelGC"),
        ThisClassPath.entries(),
        ClientsMain.class.getName(),
        List.of(
            Integer.toString(control),
            Integer.toString(server.port()),
            server.path(),
            Integer.toString(number)),
        Map.of(),
        log);
  }

  int number() {
    return number;
  }

  /**
   * Waits until every client has had so many more alerts.
   *
   * @throws VoidRunException if one misses an alert, gets one twice or in the wrong order, or waits
   *     for two minutes
   */
  void await(int more) throws IOException, VoidRunException {
    alerts += (long) more * number;
    out.println(alerts);
    expect("reached");
  }

  private void expect(String word) throws IOException, VoidRunException {
    try {
      String said = in.readLine();
      if (!word.equals(said)) {
        throw new VoidRunException("the clients say: " + said);
      }
    } catch (SocketTimeoutException late) {
      throw new VoidRunException("the clients still wait after two minutes");
    }
  }

  @Override
  public void close() throws IOException {
    control.close();
    process.kill();
  }
}
