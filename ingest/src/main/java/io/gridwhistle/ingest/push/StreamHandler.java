package io.gridwhistle.ingest.push;

import io.gridwhistle.ingest.access.Caller;
import io.gridwhistle.ingest.access.Role;
import io.gridwhistle.ingest.access.TokenGate;
import io.gridwhistle.ingest.http.Answers;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/alerts/stream}: server-sent events. Without a cursor they begin with now. */
public final class StreamHandler implements Handler<RoutingContext> {
  static final Set<Role> ROLES = Set.of(Role.ANALYST, Role.TOWN, Role.OPERATOR);

  private final TokenGate gate;
  private final Hub hub;
  private final PushSettings settings;

  public StreamHandler(TokenGate gate, Hub hub, PushSettings settings) {
    this.gate = gate;
    this.hub = hub;
    this.settings = settings;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    gate.requireOnStream(request, ROLES)
        .compose(
            caller ->
                Future.succeededFuture(Selection.of(request.params(), caller))
                    .compose(
                        selection ->
                            hub.place(cursor(request))
                                .onSuccess(place -> open(context, caller, selection, place))))
        .onFailure(failure -> Answers.failure(context.request(), failure));
  }

  private void open(
      RoutingContext context, Caller caller, Selection selection, Optional<Cursor> place) {
    if (!context.response().closed()) {
      Sink sink = new ServerSentSink(context.response(), settings.queueBytes());
      hub.join(sink, caller, selection, place);
    }
  }

  /** A browser comes back with the header and its first address, so that the header counts. */
  static @Nullable String cursor(HttpServerRequest request) {
    return Stream.of(
            Optional.ofNullable(request.getHeader("Last-Event-ID")),
            Optional.ofNullable(request.getParam("lastEventId")),
            Optional.ofNullable(request.getParam("cursor")))
        .flatMap(Optional::stream)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse(null);
  }
}
