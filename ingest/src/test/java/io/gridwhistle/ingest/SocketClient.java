package io.gridwhistle.ingest;

import java.net.URI;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A WebSocket client of alerts. */
final class SocketClient implements WebSocket.Listener, AutoCloseable {
  private static final Pattern CURSOR = Pattern.compile("^\\{\"cursor\":\"([0-9-]+)\"");
  private static final Pattern ALERT_ID = Pattern.compile("\"alertId\":\"([^\"]+)\"");

  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder part = new StringBuilder();
  private final WebSocket socket;
  private String cursor = "";

  private SocketClient(TestNode node, String query)
      throws InterruptedException, ExecutionException {
    URI address = URI.create("ws://127.0.0.1:" + node.port() + "/v1/alerts/ws" + query);
    socket = node.client().newWebSocketBuilder().buildAsync(address, this).get();
  }

  /** Connects, and waits until the node has told the cursor. */
  static SocketClient open(TestNode node, String query)
      throws InterruptedException, ExecutionException {
    SocketClient client = new SocketClient(node, query);
    while (client.cursor.isEmpty()) {
      client.take();
    }
    return client;
  }

  String cursor() {
    return cursor;
  }

  /** The id of the next alert. */
  String next() throws InterruptedException {
    while (true) {
      Matcher id = ALERT_ID.matcher(take());
      if (id.find()) {
        return id.group(1);
      }
    }
  }

  /** True when no further alert comes for a while. */
  boolean isQuiet() throws InterruptedException {
    String message = messages.poll(500, TimeUnit.MILLISECONDS);
    return message == null || !ALERT_ID.matcher(message).find();
  }

  private String take() throws InterruptedException {
    String message = messages.poll(20, TimeUnit.SECONDS);
    if (message == null) {
      throw new IllegalStateException("Nothing came.");
    }
    Matcher found = CURSOR.matcher(message);
    if (found.find()) {
      cursor = found.group(1);
    }
    return message;
  }

  void send(String text) {
    socket.sendText(text, true).join();
  }

  void acknowledge() {
    send("{\"ack\":\"" + cursor + "\"}");
  }

  int closeCode() throws Exception {
    return closed.get(20, TimeUnit.SECONDS);
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      messages.add(part.toString());
      part.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void close() {
    socket.abort();
  }
}
