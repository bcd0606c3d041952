package io.gridwhistle.ingest.intake;

import io.gridwhistle.event.Rejection;
import io.gridwhistle.ingest.http.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * The answer to one request (contract §6).
 *
 * @param accepted events that this request made durable
 * @param duplicates events that were durable before, or stood twice in the request
 */
record Verdict(int accepted, int duplicates, List<Batch.Refusal> refused) {

  JsonObject document() {
    JsonArray rejected = new JsonArray();
    refused.forEach(refusal -> rejected.add(entry(refusal)));
    return new JsonObject()
        .put("accepted", accepted)
        .put("duplicates", duplicates)
        .put("rejected", rejected);
  }

  Buffer body() {
    return refused.isEmpty()
        ? Buffer.buffer(
            "{\"accepted\":" + accepted + ",\"duplicates\":" + duplicates + ",\"rejected\":[]}")
        : document().toBuffer();
  }

  private static JsonObject entry(Batch.Refusal refusal) {
    Rejection why = refusal.rejection();
    return new JsonObject()
        .put("index", refusal.index())
        .put("id", why.id())
        .put("code", why.code().wire())
        .put("pointer", why.pointer())
        .put("message", why.message());
  }

  /** The problem of a request of which nothing was JSON. */
  static Problem nothingIsJson(Batch batch) {
    return Problem.of(
            400, "malformed-json", "Bad request", "Nothing in the body is valid JSON in UTF-8.")
        .withMembers(new Verdict(0, 0, batch.refused()).document());
  }

  /** The problem of a request whose events were all refused. */
  static Problem allRefused(Batch batch) {
    return Problem.of(
            422,
            "all-rejected",
            "Unprocessable content",
            "Every event was rejected. The list 'rejected' says why.")
        .withMembers(new Verdict(0, 0, batch.refused()).document());
  }
}
