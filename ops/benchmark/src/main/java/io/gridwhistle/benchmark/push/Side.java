package io.gridwhistle.benchmark.push;

import io.gridwhistle.benchmark.Row;
import io.gridwhistle.benchmark.VoidRunException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** One server with its clients. */
final class Side implements AutoCloseable {
  /** Alerts that come at once; the next come when every client has had these. */
  private static final int BURST = 10;

  private final PushServer server;
  private final Clients clients;
  private final IntConsumer append;
  private final double connectionBytes;
  private double processorSeconds;
  private long frames;

  private Side(PushServer server, Clients clients, IntConsumer append, double connectionBytes) {
    this.server = server;
    this.clients = clients;
    this.append = append;
    this.connectionBytes = connectionBytes;
  }

  /**
   * Connects the clients.
   *
   * @param append appends so many alerts to the log that the server tails
   */
  static Side open(PushServer server, int clients, IntConsumer append, Path log)
      throws IOException, VoidRunException {
    try {
      double before = server.residentBytes().orElse(0L);
      Clients connected = Clients.connect(clients, server, log);
      double after = server.residentBytes().orElse(0L);
      return new Side(server, connected, append, (after - before) / clients);
    } catch (IOException | VoidRunException failed) {
      server.close();
      throw failed;
    }
  }

  /** Sends bursts of alerts; frames delivered per second. */
  double deliver(int bursts) throws IOException, VoidRunException {
    double processor = server.processorSeconds();
    long start = System.nanoTime();
    for (int burst = 0; burst < bursts; burst++) {
      append.accept(BURST);
      clients.await(BURST);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    processorSeconds += server.processorSeconds() - processor;
    long delivered = (long) bursts * BURST * clients.number();
    frames += delivered;
    return delivered / seconds;
  }

  /** What the server needed itself, whatever the clients did meanwhile. */
  List<Row> rows(String name) {
    return Stream.of(
            new Row("push-processor-" + name, processorSeconds / frames * 1e6, "us/frame"),
            new Row("push-memory-" + name, connectionBytes, "B/connection"))
        .filter(row -> row.value() > 0)
        .toList();
  }

  @Override
  public void close() throws IOException {
    clients.close();
    server.close();
  }
}
