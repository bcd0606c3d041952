package io.gridwhistle.ingest.actions;

import io.gridwhistle.ingest.access.Caller;
import io.gridwhistle.ingest.access.Role;
import io.gridwhistle.ingest.access.TokenGate;
import io.gridwhistle.ingest.http.Answers;
import io.gridwhistle.ingest.http.BodyLimits;
import io.gridwhistle.ingest.http.BodyReader;
import io.gridwhistle.ingest.http.MediaType;
import io.gridwhistle.ingest.http.ProblemException;
import io.gridwhistle.ingest.http.Problems;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** {@code POST /v1/alerts/{id}/actions}; a client's Idempotency-Key becomes the action's id. */
public final class ActionsHandler implements Handler<RoutingContext> {
  private static final Set<Role> ROLES = Set.of(Role.ANALYST, Role.TOWN, Role.OPERATOR);
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,128}");
  private static final String JSON = "application/json";
  private static final BodyLimits LIMITS = new BodyLimits(16 * 1024, 10_000);

  private final TokenGate gate;
  private final AlertActions actions;

  public ActionsHandler(TokenGate gate, AlertActions actions) {
    this.gate = gate;
    this.actions = actions;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    String alertId = context.pathParam("id");
    request.pause();
    gate.require(request, ROLES)
        .compose(caller -> take(request, alertId, caller))
        .onSuccess(
            actionId ->
                Answers.json(
                    context.request(), 202, new JsonObject().put("actionId", actionId).toBuffer()))
        .onFailure(failure -> Answers.failure(context.request(), failure));
  }

  private Future<String> take(HttpServerRequest request, String alertId, Caller caller) {
    String actionId = actionId(request);
    requireJson(request);
    actions.requireVisible(alertId, caller);
    return BodyReader.read(request, LIMITS, size -> true)
        .map(ActionReader::read)
        .compose(draft -> actions.append(actionId, alertId, caller, draft));
  }

  private static String actionId(HttpServerRequest request) {
    String key = request.getHeader("Idempotency-Key");
    if (key == null) {
      return UUID.randomUUID().toString();
    }
    if (!KEY.matcher(key).matches()) {
      throw Problems.malformed(
          "invalid-idempotency-key",
          "An Idempotency-Key has 1 to 128 letters, digits, dots, colons, hyphens, underscores.");
    }
    return key;
  }

  private static void requireJson(HttpServerRequest request) throws ProblemException {
    MediaType type = MediaType.of(request.getHeader("Content-Type"));
    boolean packed = request.getHeader("Content-Encoding") != null;
    if (packed || !type.name().equals(JSON) || !type.isUtf8()) {
      throw Problems.unsupportedMediaType(
          "The body must be application/json in UTF-8, not compressed.", List.of(JSON));
    }
  }
}
