package io.gridwhistle.ingest.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The problems that any call may meet. */
public final class Problems {
  private static final Map<Integer, Problem> BY_STATUS =
      Map.of(
          400,
          Problem.of(400, "bad-request", "Bad request", "The request is no valid HTTP request."),
          403,
          Problem.of(
              403, "forbidden-origin", "Forbidden", "Web pages of this origin may not call."),
          404,
          Problem.of(404, "not-found", "Not found", "Nothing is at this path. See /openapi.json."));
  private static final Problem INTERNAL =
      Problem.of(500, "internal", "Internal error", "The node failed. Its log says why.");

  private Problems() {}

  /** The problem that a failure stands for. */
  public static Problem of(@Nullable Throwable failure, int status) {
    if (failure instanceof ProblemException known) {
      return known.problem();
    }
    return BY_STATUS.getOrDefault(status, INTERNAL);
  }

  public static Problem methodNotAllowed(String allowed) {
    return Problem.of(
            405,
            "method-not-allowed",
            "Method not allowed",
            "This path takes %s alone.".formatted(allowed))
        .withHeader("Allow", allowed);
  }

  public static ProblemException malformed(String code, String detail) {
    return Problem.of(400, code, "Bad request", detail).asException();
  }

  public static ProblemException unsupportedMediaType(String detail, List<String> accepted) {
    return Problem.of(415, "unsupported-media-type", "Unsupported media type", detail)
        .withHeader("Accept", String.join(", ", accepted))
        .asException();
  }

  public static ProblemException tooLarge(String detail) {
    return Problem.of(413, "content-too-large", "Content too large", detail)
        .withHeader("Connection", "close")
        .asException();
  }

  /** The rest of a body did not come in time. */
  public static ProblemException tooSlow(long millis) {
    return Problem.of(
            408,
            "request-timeout",
            "Request timeout",
            "The body did not arrive within %d ms. Send it again, faster or in smaller parts."
                .formatted(millis))
        .withHeader("Connection", "close")
        .asException();
  }

  public static ProblemException overloaded(long retryAfterSeconds) {
    return Problem.of(
            429,
            "overloaded",
            "Too many requests",
            "Too much is on its way to the log. Send it again after a pause.")
        .withHeader("Retry-After", Long.toString(retryAfterSeconds))
        .asException();
  }

  public static ProblemException unavailable(String code, String detail, long retryAfterSeconds) {
    return Problem.of(503, code, "Service unavailable", detail)
        .withHeader("Retry-After", Long.toString(retryAfterSeconds))
        .asException();
  }
}
