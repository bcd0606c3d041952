package io.gridwhistle.importing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** An intake that answers as it is told; untold, it accepts every line. */
final class IntakeDouble implements AutoCloseable {
  /** A prepared answer; {@code retryAfter} null for no such header. */
  record Answer(int status, String retryAfter, String body) {}

  private final HttpServer server;
  private final Deque<Answer> prepared = new ArrayDeque<>();
  private final List<String> acceptedLines = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  IntakeDouble() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  synchronized void answer(int status, String retryAfter, String body) {
    prepared.add(new Answer(status, retryAfter, body));
  }

  synchronized List<String> acceptedLines() {
    return List.copyOf(acceptedLines);
  }

  /** Method, path, token and content type of each. */
  synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI()
            + " "
            + exchange.getRequestHeaders().getFirst("Authorization")
            + " "
            + exchange.getRequestHeaders().getFirst("Content-Type"));
    Answer answer = prepared.poll();
    send(exchange, answer == null ? accept(body) : answer);
  }

  private Answer accept(String body) {
    List<String> lines = body.lines().toList();
    acceptedLines.addAll(lines);
    String verdict = "{\"accepted\":%d,\"duplicates\":0,\"rejected\":[]}".formatted(lines.size());
    return new Answer(202, null, verdict);
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    if (answer.status() == 0) {
      exchange.close();
      return;
    }
    if (answer.retryAfter() != null) {
      exchange.getResponseHeaders().add("Retry-After", answer.retryAfter());
    }
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
