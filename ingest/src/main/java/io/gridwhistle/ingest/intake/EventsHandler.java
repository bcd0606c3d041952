package io.gridwhistle.ingest.intake;

import io.gridwhistle.event.EventReader;
import io.gridwhistle.ingest.access.Role;
import io.gridwhistle.ingest.access.TokenGate;
import io.gridwhistle.ingest.admission.Admission;
import io.gridwhistle.ingest.http.Answers;
import io.gridwhistle.ingest.http.BodyReader;
import io.gridwhistle.ingest.http.Problems;
import io.gridwhistle.ingest.log.EventLog;
import io.gridwhistle.ingest.log.SharedRecords;
import io.gridwhistle.ingest.log.SpareFrames;
import io.gridwhistle.registry.Registry;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;
import java.util.function.Supplier;

/** {@code POST /v1/events}; one instance serves one event loop. */
public final class EventsHandler implements Handler<HttpServerRequest> {
  private static final Set<Role> ROLES = Set.of(Role.INGEST);
  private static final int RETRY_SECONDS = 1;

  private final TokenGate gate;
  private final Intake intake;
  private final Supplier<Registry> registry;
  private final SpareFrames frames = new SpareFrames();
  private final EventLog log;
  private final Checker checker;

  /**
   * Takes its parts.
   *
   * @param registry the one in force
   * @param reader of its own
   */
  public EventsHandler(
      TokenGate gate, Intake intake, Supplier<Registry> registry, EventReader reader) {
    this.gate = gate;
    this.intake = intake;
    this.registry = registry;
    this.log = new SharedRecords(intake.log(), frames);
    this.checker = new Checker(reader, log::partitionOf, intake.limits(), intake.clock());
  }

  @Override
  public void handle(HttpServerRequest request) {
    request.pause();
    new Exchange(request).begin();
  }

  /** One request on its way to its answer. */
  private final class Exchange {
    private final HttpServerRequest request;
    private final Admission admission = new Admission(intake.inFlight());

    Exchange(HttpServerRequest request) {
      this.request = request;
    }

    void begin() {
      gate.require(request, ROLES)
          .compose(caller -> receive())
          .compose(this::decide)
          .onComplete(this::answer);
    }

    private Future<Batch> receive() {
      EventFormat format = EventFormat.of(request);
      requireRoom();
      return BodyReader.read(request, intake.bodyLimits(), admission::addBytes)
          .compose(body -> read(format.split(body)));
    }

    private Future<Batch> read(Slices slices) {
      Batch batch = intake.begin(registry.get(), slices.isJsonWhenEmpty(), frames);
      return BatchReading.read(slices, checker, batch);
    }

    /** What can be refused before the body comes. */
    private void requireRoom() {
      if (!log.isAvailable()) {
        throw Delivery.away();
      }
      long announced = BodyReader.announced(request);
      boolean fits = announced <= intake.bodyLimits().bytes();
      if (fits && !intake.inFlight().hasRoomFor(announced)) {
        throw Problems.overloaded(RETRY_SECONDS);
      }
    }

    private Future<Verdict> decide(Batch batch) {
      intake.count(batch);
      if (!batch.holdsJson()) {
        return Future.failedFuture(Verdict.nothingIsJson(batch).asException());
      }
      if (batch.good() == 0 && !batch.refused().isEmpty()) {
        return Future.failedFuture(Verdict.allRefused(batch).asException());
      }
      return intake.deliver(batch, log, admission);
    }

    private void answer(AsyncResult<Verdict> outcome) {
      admission.end();
      if (outcome.succeeded()) {
        Answers.json(request, 202, outcome.result().body());
      } else {
        intake.countRefused(outcome.cause());
        Answers.failure(request, outcome.cause());
      }
    }
  }
}
