package io.gridwhistle.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToIntFunction;

/** A township center's server that takes webhooks. */
final class Receiver implements AutoCloseable {
  private final HttpServer server;
  private final List<Post> posts = new CopyOnWriteArrayList<>();
  private volatile ToIntFunction<Post> answer = post -> 204;

  /** What came. */
  record Post(String key, String timestamp, String signature, String body) {}

  Receiver(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/alerts", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    Post post =
        new Post(
            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
            exchange.getRequestHeaders().getFirst("Gridwhistle-Timestamp"),
            exchange.getRequestHeaders().getFirst("Gridwhistle-Signature"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    posts.add(post);
    exchange.sendResponseHeaders(answer.applyAsInt(post), -1);
    exchange.close();
  }

  /** Decides with which status posts are answered from now on. */
  void answer(ToIntFunction<Post> status) {
    answer = status;
  }

  /** Every post so far, also those that were not taken. */
  List<Post> posts() {
    return posts;
  }

  /** The idempotency keys that came, each once, in the order of their first coming. */
  List<String> keys() {
    return posts.stream().map(Post::key).distinct().toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
