package io.gridwhistle.ingest;

import io.gridwhistle.ingest.actions.AlertActions;
import io.gridwhistle.ingest.admission.InFlight;
import io.gridwhistle.ingest.health.HealthRoutes;
import io.gridwhistle.ingest.health.Readiness;
import io.gridwhistle.ingest.intake.Intake;
import io.gridwhistle.ingest.log.PacedLog;
import io.gridwhistle.ingest.metrics.IntakeMetrics;
import io.gridwhistle.ingest.metrics.PushMetrics;
import io.gridwhistle.ingest.push.Webhooks;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The node that takes events and pushes alerts. */
public final class IngestNode implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IngestNode.class);
  private static final int FAILED = 1;
  private static final int UNUSABLE_ARGUMENTS = 2;
  private static final long LIMIT_SECONDS = 40;

  private final IngestSettings settings;
  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final PushMetrics pushMetrics = new PushMetrics(metrics);
  private final Vertx vertx;
  private final LogClients clients;
  private @Nullable Webhooks webhooks;
  private volatile boolean stopping;

  private IngestNode(IngestSettings settings) {
    this.settings = settings;
    vertx =
        Vertx.vertx(
            new VertxOptions()
                .setEventLoopPoolSize(settings.eventLoops())
                .setPreferNativeTransport(true));
    clients = new LogClients(vertx, settings, pushMetrics);
  }

  /** Runs until the process is asked to end. */
  public static void main(String[] arguments) {
    try {
      IngestNode node = start(IngestSettings.of(System.getenv()));
      Runtime.getRuntime().addShutdownHook(new Thread(node::close, "stop"));
    } catch (IllegalArgumentException unusable) {
      System.err.println(unusable.getMessage());
      System.exit(UNUSABLE_ARGUMENTS);
    } catch (IllegalStateException failed) {
      System.err.println(failed.getMessage());
      System.exit(FAILED);
    }
  }

  /**
   * Starts a node; it listens at once, and is ready when the log has been read.
   *
   * @throws IllegalStateException when it cannot listen
   */
  static IngestNode start(IngestSettings settings) {
    IngestNode node = new IngestNode(settings);
    try {
      node.deploy();
      return node;
    } catch (ExecutionException | TimeoutException failed) {
      node.close();
      throw new IllegalStateException(
          "The node cannot listen on %s:%d. Is the port taken?"
              .formatted(settings.host(), settings.port()),
          failed);
    }
  }

  private void deploy() throws ExecutionException, TimeoutException {
    Parts parts = parts();
    await(
        vertx.deployVerticle(
            () -> new HttpApi(settings, parts),
            new DeploymentOptions().setInstances(settings.eventLoops())));
    clients.followAlerts();
    webhooks =
        Webhooks.start(
            settings.webhooks(), settings.kafka().servers(), clients.registry(), metrics);
    LOG.info("Listening on {}:{}", settings.host(), settings.port());
  }

  private Parts parts() {
    InFlight inFlight = new InFlight(settings.mostBytesInFlight(), settings.mostEventsInFlight());
    Gauge.builder("gridwhistle.ingest.in.flight.bytes", inFlight::bytes).register(metrics);
    Gauge.builder("gridwhistle.ingest.in.flight.events", inFlight::events).register(metrics);
    return new Parts(
        clients.registry(),
        intake(inFlight),
        clients.tail(),
        clients.history(),
        pushMetrics,
        new AlertActions(
            clients.log(),
            clients.directory(),
            clients::areAlertsRead,
            clients.registry(),
            Clock.systemUTC()),
        new HealthRoutes(readiness(), metrics, openApi()));
  }

  private Intake intake(InFlight inFlight) {
    return new Intake(
        new PacedLog(clients.log(), PacedLog.PACE),
        inFlight,
        settings.body(),
        settings.events(),
        settings.knownEvents(),
        new IntakeMetrics(metrics),
        Clock.systemUTC());
  }

  private Readiness readiness() {
    return clients.readiness().with("running", () -> !stopping);
  }

  private static Buffer openApi() {
    try (InputStream json = IngestNode.class.getResourceAsStream("openapi.json")) {
      if (json == null) {
        throw new IllegalStateException("openapi.json is missing from the jar.");
      }
      return Buffer.buffer(json.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Takes nothing new, finishes what is open, and leaves the log in good order. */
  @Override
  public void close() {
    LOG.info("Stopping");
    stopping = true;
    try {
      for (String deployment : vertx.deploymentIDs()) {
        await(vertx.undeploy(deployment));
      }
      if (webhooks != null) {
        webhooks.close();
      }
      clients.close();
      await(vertx.close());
    } catch (ExecutionException | TimeoutException unclean) {
      LOG.warn("The node did not stop cleanly", unclean);
    }
    LOG.info("Stopped");
  }

  private static void await(Future<?> future) throws ExecutionException, TimeoutException {
    try {
      future.toCompletionStage().toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
