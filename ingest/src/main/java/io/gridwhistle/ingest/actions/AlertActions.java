package io.gridwhistle.ingest.actions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.gridwhistle.ingest.access.Caller;
import io.gridwhistle.ingest.http.Problem;
import io.gridwhistle.ingest.http.Problems;
import io.gridwhistle.ingest.log.EventLog;
import io.gridwhistle.ingest.push.AlertDirectory;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.wire.Topics;
import io.vertx.core.Future;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Brings what people do to alerts into the log, from where the alert's owner merges it. */
public final class AlertActions {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int RETRY_SECONDS = 1;

  private final EventLog log;
  private final AlertDirectory directory;
  private final BooleanSupplier directoryIsComplete;
  private final Supplier<Registry> registry;
  private final Clock clock;

  public AlertActions(
      EventLog log,
      AlertDirectory directory,
      BooleanSupplier directoryIsComplete,
      Supplier<Registry> registry,
      Clock clock) {
    this.log = log;
    this.directory = directory;
    this.directoryIsComplete = directoryIsComplete;
    this.registry = registry;
    this.clock = clock;
  }

  /**
   * Throws 404 for an alert that does not exist or that the caller may not see: both look alike.
   */
  void requireVisible(String alertId, Caller caller) {
    boolean visible =
        directory
            .find(alertId)
            .filter(alert -> caller.maySee(alert.grids(), registry.get()))
            .isPresent();
    if (!visible && !directoryIsComplete.getAsBoolean()) {
      throw Problems.unavailable(
          "starting", "The node has not read all alerts yet.", RETRY_SECONDS);
    }
    if (!visible) {
      throw Problem.of(404, "unknown-alert", "Not found", "There is no such alert.").asException();
    }
  }

  /** Ends well with the action's id once the action is durable. */
  Future<String> append(String actionId, String alertId, Caller caller, ActionReader.Draft draft) {
    if (!log.isAvailable()) {
      return Future.failedFuture(away());
    }
    long now = clock.millis();
    byte[] value = write(actionId, alertId, caller, draft, now);
    return log.append(Topics.ACTIONS, alertId, value, now)
        .compose(
            durable -> durable ? Future.succeededFuture(actionId) : Future.failedFuture(away()));
  }

  private static byte[] write(
      String actionId, String alertId, Caller caller, ActionReader.Draft draft, long now) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("actionId", actionId);
      json.writeStringField("alertId", alertId);
      json.writeStringField("action", draft.action());
      json.writeStringField("by", caller.subject());
      json.writeStringField("role", caller.role().claim());
      json.writeStringField("at", Instant.ofEpochMilli(now).toString());
      json.writeStringField("to", draft.to());
      json.writeStringField("reason", draft.reason());
      json.writeStringField("note", draft.note());
      json.writeEndObject();
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
    return bytes.toByteArray();
  }

  private static RuntimeException away() {
    return Problems.unavailable(
        "log-unavailable",
        "The log cannot take the action now. Send it again, with the same Idempotency-Key.",
        RETRY_SECONDS);
  }
}
