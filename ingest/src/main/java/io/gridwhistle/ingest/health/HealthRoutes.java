package io.gridwhistle.ingest.health;

import io.gridwhistle.ingest.http.Answers;
import io.gridwhistle.ingest.http.Problem;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** What operators and machines look at: health, metrics and the description of the interface. */
public final class HealthRoutes {
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
  private static final Buffer UP = Buffer.buffer("{\"status\":\"UP\"}");

  private final Readiness readiness;
  private final PrometheusMeterRegistry metrics;
  private final Buffer openApi;

  public HealthRoutes(Readiness readiness, PrometheusMeterRegistry metrics, Buffer openApi) {
    this.readiness = readiness;
    this.metrics = metrics;
    this.openApi = openApi;
  }

  public void mountOn(Router router) {
    router.get("/health/live").handler(context -> Answers.json(context.request(), 200, UP));
    router.get("/health/ready").handler(this::ready);
    router.get("/metrics").handler(this::metrics);
    router.get("/openapi.json").handler(context -> Answers.json(context.request(), 200, openApi));
  }

  private void ready(RoutingContext context) {
    Map<String, Boolean> seen = readiness.look();
    JsonObject checks = new JsonObject();
    seen.forEach((name, fine) -> checks.put(name, fine ? "UP" : "DOWN"));
    if (seen.containsValue(false)) {
      Answers.problem(
          context.request(),
          Problem.of(503, "not-ready", "Service unavailable", "The node is not ready.")
              .withMembers(new JsonObject().put("checks", checks)));
    } else {
      Answers.json(
          context.request(),
          200,
          new JsonObject().put("status", "UP").put("checks", checks).toBuffer());
    }
  }

  private void metrics(RoutingContext context) {
    context.response().putHeader("Content-Type", TEXT).end(metrics.scrape());
  }
}
