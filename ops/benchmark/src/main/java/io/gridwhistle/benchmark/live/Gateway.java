package io.gridwhistle.benchmark.live;

import io.gridwhistle.benchmark.VoidRunException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends events as POSTs over connections that stay open, one after another, and does not wait for
 * answers. The sending thread writes to the socket itself, so that the generator has no queue that
 * could hide a delay; another thread counts the answers.
 */
final class Gateway implements AutoCloseable {
  private static final int CONNECTIONS = 64;
  private static final int LARGEST_READ = 1 << 16;
  private static final String TYPE = "application/cloudevents+json";

  private final List<SocketChannel> channels = new ArrayList<>();
  private final Selector selector;
  private final Thread reader;
  private final Answers answers = new Answers();
  private final byte[] head;

  Gateway(URI ingest, String token) throws IOException {
    String lines =
        """
        POST /v1/events HTTP/1.1
        Host: %s
        Authorization: Bearer %s
        Content-Type: %s
        Content-Length: \
        """
            .formatted(ingest.getAuthority(), token, TYPE);
    head = lines.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    selector = Selector.open();
    for (int count = 0; count < CONNECTIONS; count++) {
      channels.add(connect(new InetSocketAddress(ingest.getHost(), ingest.getPort())));
    }
    reader = new Thread(this::read, "answers");
    reader.setDaemon(true);
    reader.start();
  }

  private SocketChannel connect(InetSocketAddress address) throws IOException {
    SocketChannel channel = SocketChannel.open(address);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ);
    return channel;
  }

  /** Sends one event. */
  void send(int number, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    byte[] length = (body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    ByteBuffer request = ByteBuffer.allocate(head.length + length.length + body.length);
    request.put(head).put(length).put(body).flip();
    SocketChannel channel = channels.get(number % CONNECTIONS);
    while (request.hasRemaining()) {
      channel.write(request);
    }
  }

  private void read() {
    ByteBuffer bytes = ByteBuffer.allocate(LARGEST_READ);
    try {
      while (true) {
        selector.select(key -> read((SocketChannel) key.channel(), bytes));
      }
    } catch (IOException | RuntimeException closed) {
      answers.end(closed);
    }
  }

  private void read(SocketChannel channel, ByteBuffer bytes) {
    try {
      bytes.clear();
      if (channel.read(bytes) < 0) {
        throw new IOException("The intake closed a connection.");
      }
      answers.take(StandardCharsets.ISO_8859_1.decode(bytes.flip()).toString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** How many events were answered. */
  int answered() {
    return answers.count();
  }

  /**
   * Refuses a run in which one of the first so many events was not accepted.
   *
   * @throws VoidRunException saying what the intake said
   */
  void requireAccepted(int events) throws VoidRunException {
    answers.requireAccepted(events);
  }

  @Override
  public void close() throws IOException {
    for (SocketChannel channel : channels) {
      channel.close();
    }
    selector.close();
  }
}
