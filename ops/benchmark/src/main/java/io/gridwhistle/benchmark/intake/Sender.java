package io.gridwhistle.benchmark.intake;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends a tape over keep-alive connections, on the calling thread, with one request at a time on
 * each; it costs one read and one write a request, since it shares the machine with the server.
 */
final class Sender implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Selector selector = Selector.open();
  private final List<Connection> connections = new ArrayList<>();

  Sender(int port, int width) throws IOException {
    for (int i = 0; i < width; i++) {
      SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
      connections.add(new Connection(channel));
    }
  }

  /**
   * Sends all of it and reads every answer.
   *
   * @return events per second, from the first byte to the last answer
   * @throws IOException if an answer says anything but that all was accepted
   */
  double send(RequestTape tape) throws IOException {
    Run run = new Run(tape);
    long start = System.nanoTime();
    for (Connection connection : connections) {
      connection.next(run);
    }
    while (run.answered < tape.requests()) {
      if (selector.select(PATIENCE.toMillis()) == 0) {
        throw new IOException("No answer came within " + PATIENCE.toSeconds() + " s.");
      }
      for (SelectionKey key : selector.selectedKeys()) {
        ((Connection) key.attachment()).proceed(run);
      }
      selector.selectedKeys().clear();
    }
    return tape.events() / ((System.nanoTime() - start) / 1e9);
  }

  @Override
  public void close() throws IOException {
    for (Connection connection : connections) {
      connection.channel.close();
    }
    selector.close();
  }

  /** How far a tape has come. */
  private static final class Run {
    final RequestTape tape;
    int sent;
    int answered;

    Run(RequestTape tape) {
      this.tape = tape;
    }
  }

  private final class Connection {
    final SocketChannel channel;
    private final SelectionKey key;
    private final Answer answer = new Answer();
    private @Nullable ByteBuffer request;
    private int events;

    Connection(SocketChannel channel) throws IOException {
      this.channel = channel;
      this.key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    void next(Run run) throws IOException {
      if (run.sent < run.tape.requests()) {
        request = run.tape.request(run.sent);
        events = run.tape.eventsOf(run.sent++);
        write();
      }
    }

    void proceed(Run run) throws IOException {
      if (key.isWritable()) {
        write();
      }
      if (key.isReadable()) {
        if (channel.read(answer.room()) < 0) {
          throw new EOFException("The server closed a connection.");
        }
        if (answer.take(events)) {
          run.answered++;
          next(run);
        }
      }
    }

    private void write() throws IOException {
      ByteBuffer rest = request;
      if (rest != null) {
        channel.write(rest);
        boolean whole = !rest.hasRemaining();
        request = whole ? null : rest;
        int wanted = whole ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE;
        if (key.interestOps() != wanted) {
          key.interestOps(wanted);
        }
      }
    }
  }
}
