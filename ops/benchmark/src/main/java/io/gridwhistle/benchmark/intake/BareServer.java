package io.gridwhistle.benchmark.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;

/**
 * What any intake over HTTP costs at least: reads the body, parses each event to a tree (one
 * Jackson parser over the whole body, which is cheaper than a JsonObject for each line), and
 * answers. It checks, keeps and sends on nothing.
 */
public final class BareServer extends VerticleBase {
  private static final ObjectReader EVENTS = new ObjectMapper().readerFor(JsonNode.class);

  private final int port;

  private BareServer(int port) {
    this.port = port;
  }

  /**
   * Serves until its process ends.
   *
   * @param arguments the port and the number of event loops
   */
  public static void main(String[] arguments) {
    int port = Integer.parseInt(arguments[0]);
    int loops = Integer.parseInt(arguments[1]);
    Vertx vertx =
        Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops).setPreferNativeTransport(true));
    vertx
        .deployVerticle(() -> new BareServer(port), new DeploymentOptions().setInstances(loops))
        .onFailure(Throwable::printStackTrace);
  }

  @Override
  public Future<?> start() {
    return vertx
        .createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(port))
        .requestHandler(BareServer::answer)
        .listen();
  }

  private static void answer(HttpServerRequest request) {
    request
        .body()
        .map(BareServer::count)
        .onComplete(
            events ->
                request
                    .response()
                    .setStatusCode(202)
                    .putHeader("Content-Type", "application/json")
                    .end(Answer.body(events)),
            failure -> request.response().setStatusCode(400).end());
  }

  /** The events of a body, each parsed. */
  static int count(Buffer body) {
    int events = 0;
    try (MappingIterator<JsonNode> values = EVENTS.readValues(body.getBytes())) {
      while (values.hasNextValue()) {
        events += values.nextValue().isObject() ? 1 : 0;
      }
    } catch (IOException malformed) {
      throw new IllegalArgumentException("The body is no JSON.", malformed);
    }
    return events;
  }
}
