package io.gridwhistle.ingest;

import io.gridwhistle.event.EventReader;
import io.gridwhistle.ingest.access.TokenGate;
import io.gridwhistle.ingest.actions.ActionsHandler;
import io.gridwhistle.ingest.http.Answers;
import io.gridwhistle.ingest.http.Problems;
import io.gridwhistle.ingest.intake.EventsHandler;
import io.gridwhistle.ingest.push.Hub;
import io.gridwhistle.ingest.push.PushSettings;
import io.gridwhistle.ingest.push.StreamHandler;
import io.gridwhistle.ingest.push.WebSocketHandler;
import io.gridwhistle.privacy.Pseudonymizer;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The node's interface on one event loop; as many are deployed as there are event loops. */
final class HttpApi extends VerticleBase {
  private static final String EVENTS = "/v1/events";
  private static final int IDLE_SECONDS = 75;

  /** As much as one read of a socket brings: a body is not cut up any further. */
  private static final int LARGEST_CHUNK = 64 * 1024;

  private static final long DRAIN_SECONDS = 5;
  private static final int[] PROBLEM_STATUS = {400, 403, 404, 500};

  private final IngestSettings settings;
  private final Parts parts;
  private @Nullable HttpServer server;
  private @Nullable Hub hub;

  HttpApi(IngestSettings settings, Parts parts) {
    this.settings = settings;
    this.parts = parts;
  }

  @Override
  public Future<?> start() {
    hub = new Hub(vertx, settings.push(), parts.history(), parts.registry(), parts.pushMetrics());
    parts.tail().add(hub);
    server =
        vertx
            .createHttpServer(options())
            .requestHandler(handler(hub))
            .invalidRequestHandler(HttpApi::refuseInvalid);
    return server.listen();
  }

  private static void refuseInvalid(HttpServerRequest request) {
    request.response().setStatusCode(400).putHeader("Connection", "close").end();
  }

  private HttpServerOptions options() {
    return new HttpServerOptions()
        .setHost(settings.host())
        .setPort(settings.port())
        .setIdleTimeout(IDLE_SECONDS)
        .setMaxChunkSize(LARGEST_CHUNK)
        .setDecompressionSupported(false)
        .setCompressionSupported(false);
  }

  /** Events come a thousand times as often as all else, and need no router to be told from it. */
  private Handler<HttpServerRequest> handler(Hub connections) {
    TokenGate gate = new TokenGate(vertx, settings.tokenSecret());
    EventReader reader =
        new EventReader(parts.registry().get(), new Pseudonymizer(settings.pseudonymKey()));
    EventsHandler events = new EventsHandler(gate, parts.intake(), parts.registry(), reader);
    Router router = router(connections, gate, events);
    return request -> (isPlainIntake(request) ? events : router).handle(request);
  }

  /** What a web page sends goes through the router, which knows whether the page may. */
  private static boolean isPlainIntake(HttpServerRequest request) {
    return request.method() == HttpMethod.POST
        && request.path().equals(EVENTS)
        && !request.headers().contains(HttpHeaders.ORIGIN);
  }

  private Router router(Hub connections, TokenGate gate, EventsHandler events) {
    PushSettings push = settings.push();
    Router router = Router.router(vertx);
    router.route().handler(cors());
    take(router, HttpMethod.POST, EVENTS, context -> events.handle(context.request()));
    take(router, HttpMethod.GET, "/v1/alerts/stream", new StreamHandler(gate, connections, push));
    take(
        router,
        HttpMethod.GET,
        "/v1/alerts/ws",
        new WebSocketHandler(gate, connections, push, parts.pushMetrics()));
    take(
        router,
        HttpMethod.POST,
        "/v1/alerts/:id/actions",
        new ActionsHandler(gate, parts.actions()));
    parts.health().mountOn(router);
    for (int status : PROBLEM_STATUS) {
      router.errorHandler(
          status,
          context -> Answers.problem(context.request(), Problems.of(context.failure(), status)));
    }
    return router;
  }

  private static void take(
      Router router, HttpMethod method, String path, Handler<RoutingContext> handler) {
    router.route(method, path).handler(handler);
    router
        .route(path)
        .handler(
            context ->
                Answers.problem(context.request(), Problems.methodNotAllowed(method.name())));
  }

  private CorsHandler cors() {
    CorsHandler cors = CorsHandler.create();
    settings.origins().forEach(cors::addOrigin);
    return cors.allowedMethods(Set.of(HttpMethod.GET, HttpMethod.POST))
        .allowedHeaders(Set.of("Authorization", "Content-Type", "Idempotency-Key", "Last-Event-ID"))
        .exposedHeader("Retry-After");
  }

  /** Takes no new connections, ends the streams, and lets open requests come to their answers. */
  @Override
  public Future<?> stop() {
    if (hub != null) {
      hub.close();
    }
    return server == null
        ? Future.succeededFuture()
        : server.shutdown(DRAIN_SECONDS, TimeUnit.SECONDS);
  }
}
