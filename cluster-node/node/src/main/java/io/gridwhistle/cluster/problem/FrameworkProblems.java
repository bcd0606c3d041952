package io.gridwhistle.cluster.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives the framework's own errors (404, 405, 413, 415 …) the same shape as ours. */
@Singleton
@Primary
final class FrameworkProblems implements ErrorResponseProcessor<Problem> {
  private static final int SERVER_ERROR = 500;

  @Override
  public MutableHttpResponse<Problem> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    HttpStatus status = response.status();
    Problem problem =
        new Problem(status.getReason(), status.getCode(), detail(context, status), Map.of());
    return response.body(problem).contentType(Problem.MEDIA_TYPE);
  }

  /** Says nothing of what is inside when the fault is ours. */
  private static String detail(ErrorContext context, HttpStatus status) {
    if (status.getCode() >= SERVER_ERROR) {
      return "Something failed inside the node. Its log says what.";
    }
    String errors =
        context.getErrors().stream().map(Error::getMessage).collect(Collectors.joining(" "));
    return errors.isEmpty() ? status.getReason() + "." : errors;
  }
}
