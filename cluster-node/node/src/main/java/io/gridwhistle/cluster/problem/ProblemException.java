package io.gridwhistle.cluster.problem;

import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Map;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final HttpStatus status;
  private final transient Map<String, Object> more;

  private ProblemException(HttpStatus status, String detail, Map<String, Object> more) {
    super(detail);
    this.status = status;
    this.more = more;
  }

  public static ProblemException of(HttpStatus status, String detail) {
    return new ProblemException(status, detail, Map.of());
  }

  /** 400, naming the query parameter. */
  public static ProblemException badParameter(String name, String detail) {
    return new ProblemException(HttpStatus.BAD_REQUEST, detail, Map.of("parameter", name));
  }

  /** 404; says the same whether the thing does not exist or the caller may not see it. */
  public static ProblemException notFound(String kind, String code) {
    return of(HttpStatus.NOT_FOUND, "There is no %s '%s' that you can see.".formatted(kind, code));
  }

  /** 422, naming everything that is wrong with a body. */
  public static ProblemException unusable(String detail, List<String> errors) {
    return new ProblemException(
        HttpStatus.UNPROCESSABLE_ENTITY, detail, Map.of("errors", List.copyOf(errors)));
  }

  /** 409, naming the version in force. */
  public static ProblemException conflict(String detail, int version) {
    return new ProblemException(HttpStatus.CONFLICT, detail, Map.of("version", version));
  }

  /** 412, naming the version in force. */
  public static ProblemException preconditionFailed(String detail, int version) {
    return new ProblemException(HttpStatus.PRECONDITION_FAILED, detail, Map.of("version", version));
  }

  /** 503: a part that this call needs does not answer. */
  public static ProblemException unavailable(String part) {
    return of(
        HttpStatus.SERVICE_UNAVAILABLE,
        part + " does not answer at the moment. Try again in a few seconds.");
  }

  public HttpStatus status() {
    return status;
  }

  Problem problem() {
    return new Problem(status.getReason(), status.getCode(), String.valueOf(getMessage()), more);
  }
}
