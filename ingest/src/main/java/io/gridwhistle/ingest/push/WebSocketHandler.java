package io.gridwhistle.ingest.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridwhistle.ingest.access.Caller;
import io.gridwhistle.ingest.access.TokenGate;
import io.gridwhistle.ingest.http.Answers;
import io.gridwhistle.ingest.http.Problem;
import io.gridwhistle.ingest.http.Problems;
import io.gridwhistle.ingest.metrics.PushMetrics;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/alerts/ws}: as the stream, with acknowledgements (see {@link WebSocketSink}). */
public final class WebSocketHandler implements Handler<RoutingContext> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final short POLICY_VIOLATION = 1008;
  private static final int LARGEST_WINDOW = 10_000;

  private final TokenGate gate;
  private final Hub hub;
  private final PushSettings settings;
  private final PushMetrics metrics;

  public WebSocketHandler(TokenGate gate, Hub hub, PushSettings settings, PushMetrics metrics) {
    this.gate = gate;
    this.hub = hub;
    this.settings = settings;
    this.metrics = metrics;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    request.pause();
    gate.requireOnStream(request, StreamHandler.ROLES)
        .compose(caller -> open(request, caller))
        .onFailure(failure -> Answers.failure(context.request(), failure));
  }

  private Future<ServerWebSocket> open(HttpServerRequest request, Caller caller) {
    if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
      return Future.failedFuture(upgradeNeeded());
    }
    Selection selection = Selection.of(request.params(), caller);
    int window = window(request.getParam("window"));
    return hub.place(StreamHandler.cursor(request))
        .compose(
            place ->
                request
                    .toWebSocket()
                    .onSuccess(
                        socket -> {
                          int queue = settings.queueBytes();
                          join(
                              socket,
                              new WebSocketSink(socket, request.connection(), queue, window),
                              caller,
                              selection,
                              place);
                        }));
  }

  private void join(
      ServerWebSocket socket,
      WebSocketSink sink,
      Caller caller,
      Selection selection,
      Optional<Cursor> place) {
    socket.textMessageHandler(text -> acknowledge(socket, sink, text));
    hub.join(sink, caller, selection, place);
  }

  private void acknowledge(ServerWebSocket socket, WebSocketSink sink, String text) {
    String cursor = acknowledged(text);
    if (cursor == null) {
      socket.close(POLICY_VIOLATION, "Only {\"ack\":\"<cursor>\"} is understood.");
    } else {
      metrics.acknowledged();
      sink.acknowledge(cursor);
    }
  }

  private static @Nullable String acknowledged(String text) {
    try {
      JsonNode cursor = JSON.readTree(text).path("ack");
      return cursor.isTextual() ? cursor.textValue() : null;
    } catch (JsonProcessingException noJson) {
      return null;
    }
  }

  private static int window(@Nullable String text) {
    if (text == null) {
      return 0;
    }
    if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > LARGEST_WINDOW) {
      throw Problems.malformed(
          "invalid-window", "The window must be a number from 1 to " + LARGEST_WINDOW + ".");
    }
    return Integer.parseInt(text);
  }

  private static RuntimeException upgradeNeeded() {
    return Problem.of(
            426, "upgrade-required", "Upgrade required", "This path speaks WebSocket alone.")
        .withHeader("Upgrade", "websocket")
        .withHeader("Connection", "Upgrade")
        .asException();
  }
}
