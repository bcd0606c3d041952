package io.gridwhistle.ingest.http;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A problem document (RFC 9457).
 *
 * @param code short name of the reason, also the last part of the problem's type
 * @param headers response headers that belong to the status
 * @param members extension members
 */
public record Problem(
    int status,
    String code,
    String title,
    String detail,
    Map<String, String> headers,
    JsonObject members) {

  public static final String MEDIA_TYPE = "application/problem+json";
  private static final String TYPE_PREFIX = "urn:gridwhistle:problem:";

  public Problem {
    headers = Map.copyOf(headers);
  }

  /** A problem without headers and extension members. */
  public static Problem of(int status, String code, String title, String detail) {
    return new Problem(status, code, title, detail, Map.of(), new JsonObject());
  }

  public Problem withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Problem(status, code, title, detail, more, members);
  }

  public Problem withMembers(JsonObject extension) {
    return new Problem(status, code, title, detail, headers, extension);
  }

  /** The exception that carries this problem through a chain of futures. */
  public ProblemException asException() {
    return new ProblemException(this);
  }

  JsonObject document() {
    return new JsonObject()
        .put("type", TYPE_PREFIX + code)
        .put("title", title)
        .put("status", status)
        .put("detail", detail)
        .mergeIn(members);
  }
}
