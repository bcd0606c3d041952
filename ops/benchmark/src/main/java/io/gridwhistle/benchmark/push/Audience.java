package io.gridwhistle.benchmark.push;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** All clients, on as few threads as the machine has cores. */
final class Audience {
  private static final int BUFFER_BYTES = 256 * 1024;

  private final Consumer<String> tell;
  private final AtomicLong alerts = new AtomicLong();
  private final AtomicLong wanted = new AtomicLong(Long.MAX_VALUE);

  Audience(Consumer<String> tell) {
    this.tell = tell;
  }

  void connect(InetSocketAddress server, String path, int clients) throws IOException {
    List<Selector> selectors = new ArrayList<>();
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      selectors.add(Selector.open());
    }
    for (int client = 0; client < clients; client++) {
      SocketChannel socket = Handshake.open(server, path);
      socket.configureBlocking(false);
      socket.register(
          selectors.get(client % selectors.size()), SelectionKey.OP_READ, new FrameReader());
    }
    selectors.forEach(selector -> new Thread(() -> listen(selector), "clients").start());
  }

  /** Tells {@code reached} when all together have had so many alerts since they connected. */
  void tellWhenReached(long number) {
    wanted.set(number);
    check();
  }

  private void check() {
    long number = wanted.get();
    if (alerts.get() >= number && wanted.compareAndSet(number, Long.MAX_VALUE)) {
      long had = alerts.get();
      tell.accept(had == number ? "reached" : "too many: " + had + " instead of " + number);
    }
  }

  private void listen(Selector selector) {
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    try {
      while (true) {
        selector.select(key -> read(key, buffer));
        check();
      }
    } catch (IOException | RuntimeException broken) {
      tell.accept(String.valueOf(broken.getMessage()));
    }
  }

  private void read(SelectionKey key, ByteBuffer buffer) {
    try {
      if (((SocketChannel) key.channel()).read(buffer.clear()) < 0) {
        throw new IllegalStateException("The server has hung up on a client.");
      }
    } catch (IOException broken) {
      throw new IllegalStateException("A connection broke: " + broken.getMessage(), broken);
    }
    alerts.addAndGet(((FrameReader) key.attachment()).take(buffer.flip()));
  }
}
