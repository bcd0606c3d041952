package io.gridwhistle.cluster.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

@Singleton
final class ProblemHandler implements ExceptionHandler<ProblemException, HttpResponse<Problem>> {
  private static final String RETRY_SECONDS = "5";

  @Override
  public HttpResponse<Problem> handle(HttpRequest request, ProblemException exception) {
    MutableHttpResponse<Problem> response =
        HttpResponse.<Problem>status(exception.status())
            .contentType(Problem.MEDIA_TYPE)
            .body(exception.problem());
    if (exception.status() == HttpStatus.UNAUTHORIZED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    } else if (exception.status() == HttpStatus.SERVICE_UNAVAILABLE) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return response;
  }
}
