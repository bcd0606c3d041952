package io.gridwhistle.ingest.push;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrameType;
import io.vertx.core.http.impl.ws.WebSocketFrameImpl;
import io.vertx.core.internal.buffer.BufferInternal;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxConnection;
import io.vertx.core.net.impl.VertxHandler;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A WebSocket client.
 *
 * <p>The server sends {@code {"cursor":c,"alert":a}}, and {@code {"cursor":c}} as a sign of life.
 * The client may send {@code {"ack":c}} for the newest cursor that it has dealt with. A client that
 * asked for a window gets at most that many alerts ahead of its acknowledgements.
 */
final class WebSocketSink implements Sink {
  private static final int GOING_AWAY = 1001;

  private final ServerWebSocket socket;
  private final VertxConnection connection;
  private final int window;
  private final Deque<String> unacknowledged = new ArrayDeque<>();
  private Runnable ready = () -> {};

  /**
   * A sink.
   *
   * @param opened the connection of the request that became the socket
   * @param window most alerts that wait for an acknowledgement, 0 for no limit
   */
  WebSocketSink(ServerWebSocket socket, HttpConnection opened, int queueBytes, int window) {
    this.socket = socket;
    this.connection = connection(opened);
    this.window = window;
    socket.setWriteQueueMaxSize(queueBytes);
  }

  /** What an upgraded connection has in the place of the one that took the request. */
  private static VertxConnection connection(HttpConnection opened) {
    return ((ConnectionBase) opened).channel().pipeline().get(VertxHandler.class).getConnection();
  }

  @Override
  public boolean hasRoomFor(int alerts) {
    boolean isWithinWindow = window == 0 || unacknowledged.size() + alerts <= window;
    return isWithinWindow && !socket.writeQueueFull();
  }

  @Override
  public void send(AlertFrame frame, Cursor cursor) {
    if (window > 0) {
      unacknowledged.add(cursor.toString());
    }
    write(frame.message(cursor));
  }

  @Override
  public void send(SharedFrames frames) {
    if (window > 0) {
      frames.frames().forEach(frame -> unacknowledged.add(frame.cursor().toString()));
    }
    writeEncoded(frames.webSocketFrames());
  }

  /**
   * Goes past the WebSocket's own encoder, which would encode each alert anew for every client, but
   * through the connection's queue, so that the order and the limits of the queue hold.
   */
  private void writeEncoded(Buffer shared) {
    if (!socket.isClosed()) {
      connection.writeToChannel(((BufferInternal) shared).getByteBuf());
    }
  }

  /** Vert.x offers text frames of strings only, and would encode each anew for every client. */
  private void write(Buffer shared) {
    socket.writeFrame(
        new WebSocketFrameImpl(WebSocketFrameType.TEXT, ((BufferInternal) shared).getByteBuf()));
  }

  @Override
  public void beat(Cursor cursor) {
    socket.writeTextMessage("{\"cursor\":\"" + cursor + "\"}");
  }

  /** Everything up to that cursor has been dealt with; an unknown one changes nothing. */
  void acknowledge(String cursor) {
    if (unacknowledged.contains(cursor)) {
      String oldest;
      do {
        oldest = unacknowledged.poll();
      } while (!cursor.equals(oldest));
      ready.run();
    }
  }

  @Override
  public void whenReady(Runnable callback) {
    ready = callback;
    socket.drainHandler(drained -> callback.run());
  }

  @Override
  public void whenClosed(Runnable callback) {
    socket.exceptionHandler(gone -> {});
    socket.closeHandler(closed -> callback.run());
  }

  @Override
  public void close(String reason) {
    if (!socket.isClosed()) {
      socket.close((short) GOING_AWAY, reason);
    }
  }
}
