package io.gridwhistle.ingest.intake;

import io.gridwhistle.event.EventReader;
import io.gridwhistle.ingest.access.Role;
import io.gridwhistle.ingest.access.TokenGate;
import io.gridwhistle.ingest.admission.Admission;
import io.gridwhistle.ingest.http.Answers;
import io.gridwhistle.ingest.http.BodyReader;
import io.gridwhistle.ingest.http.Problems;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/** {@code POST /v1/events}; one instance serves one event loop. */
public final class EventsHandler implements Handler<RoutingContext> {
  private static final Set<Role> ROLES = Set.of(Role.INGEST);
  private static final int RETRY_SECONDS = 1;

  private final TokenGate gate;
  private final Intake intake;
  private final Checker checker;

  public EventsHandler(TokenGate gate, Intake intake, EventReader reader) {
    this.gate = gate;
    this.intake = intake;
    this.checker = new Checker(reader, intake.limits(), intake.clock());
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    Admission admission = new Admission(intake.inFlight());
    request.pause();
    gate.require(request, ROLES)
        .compose(caller -> open(request))
        .compose(
            format ->
                BodyReader.read(request, intake.bodyLimits(), admission::addBytes)
                    .compose(body -> BatchReading.read(format.split(body), checker)))
        .compose(batch -> decide(batch, admission))
        .onComplete(answered -> admission.end())
        .onSuccess(verdict -> Answers.json(context, 202, verdict.body()))
        .onFailure(failure -> refuse(context, failure));
  }

  /** What can be refused before the body comes. */
  private Future<EventFormat> open(HttpServerRequest request) {
    EventFormat format = EventFormat.of(request);
    if (!intake.log().isAvailable()) {
      return Future.failedFuture(Delivery.away());
    }
    long announced = BodyReader.announced(request);
    boolean fits = announced <= intake.bodyLimits().bytes();
    if (fits && !intake.inFlight().hasRoomFor(announced)) {
      return Future.failedFuture(Problems.overloaded(RETRY_SECONDS));
    }
    return Future.succeededFuture(format);
  }

  private void refuse(RoutingContext context, Throwable failure) {
    intake.countRefused(failure);
    Answers.failure(context, failure);
  }

  private Future<Verdict> decide(Batch batch, Admission admission) {
    intake.count(batch);
    if (!batch.holdsJson()) {
      return Future.failedFuture(Verdict.nothingIsJson(batch).asException());
    }
    if (batch.good().isEmpty() && !batch.refused().isEmpty()) {
      return Future.failedFuture(Verdict.allRefused(batch).asException());
    }
    return intake.deliver(batch, admission);
  }
}
