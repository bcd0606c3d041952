package io.gridwhistle.ingest.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes answers, if the client is still there to read them. */
public final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
  private static final long LINGER_MILLIS = 1_000;
  private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");

  private Answers() {}

  /** Answers with a JSON document. */
  public static void json(HttpServerRequest request, int status, Buffer body) {
    HttpServerResponse response = request.response();
    if (isOpen(response)) {
      response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(body);
    }
  }

  /** Answers with what the failure stands for; an unforeseen one is logged. */
  public static void failure(HttpServerRequest request, Throwable failure) {
    if (isOpen(request.response()) && !(failure instanceof ProblemException)) {
      LOG.error("{} {} failed", request.method(), request.path(), failure);
    }
    problem(request, Problems.of(failure, 500));
  }

  /** Answers with a problem document. */
  public static void problem(HttpServerRequest request, Problem problem) {
    HttpServerResponse response = request.response();
    if (!isOpen(response)) {
      return;
    }
    problem.headers().forEach(response::putHeader);
    response
        .setStatusCode(problem.status())
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .end(problem.document().toBuffer());
    endRequest(request);
  }

  /**
   * A body that nobody wants is let run off for a moment, and then the connection ends: closing at
   * once would reset it under the answer, and reading on would be at the sender's mercy.
   */
  private static void endRequest(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.exceptionHandler(gone -> {}).handler(ignored -> {}).endHandler(end -> {}).resume();
      Vertx.currentContext()
          .owner()
          .setTimer(
              LINGER_MILLIS,
              over -> {
                if (!request.isEnded()) {
                  request.connection().close();
                }
              });
    }
  }

  private static boolean isOpen(HttpServerResponse response) {
    return !response.ended() && !response.closed() && !response.headWritten();
  }
}
