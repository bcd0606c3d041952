package io.gridwhistle.ingest.push;

import io.vertx.core.http.HttpServerResponse;

/** A client of server-sent events. */
final class ServerSentSink implements Sink {
  private static final String HEARTBEAT = ":\n\n";

  private final HttpServerResponse response;
  private String lastId = "";

  ServerSentSink(HttpServerResponse response, int queueBytes) {
    this.response = response;
    response
        .setChunked(true)
        .putHeader("Content-Type", "text/event-stream; charset=utf-8")
        .putHeader("Cache-Control", "no-store")
        .putHeader("X-Accel-Buffering", "no")
        .setWriteQueueMaxSize(queueBytes);
    response.write("retry: 1000\n\n");
  }

  @Override
  public boolean hasRoomFor(int alerts) {
    return !response.writeQueueFull();
  }

  @Override
  public void send(AlertFrame frame, Cursor cursor) {
    response.write(frame.serverSentEvent(cursor));
  }

  @Override
  public void send(SharedFrames frames) {
    response.write(frames.serverSentEvents());
  }

  /**
   * An id without data is no event, but it moves the client's Last-Event-ID: what the filters left
   * out need not be looked through again when the client comes back.
   */
  @Override
  public void beat(Cursor cursor) {
    String id = cursor.toString();
    response.write(id.equals(lastId) ? HEARTBEAT : "id: " + id + "\n\n");
    lastId = id;
  }

  @Override
  public void whenReady(Runnable callback) {
    response.drainHandler(ready -> callback.run());
  }

  @Override
  public void whenClosed(Runnable callback) {
    response.exceptionHandler(gone -> {});
    response.closeHandler(closed -> callback.run());
    response.endHandler(ended -> callback.run());
  }

  @Override
  public void close(String reason) {
    if (!response.ended() && !response.closed()) {
      response.end();
    }
  }
}
