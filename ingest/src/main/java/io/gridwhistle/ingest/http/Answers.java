package io.gridwhistle.ingest.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes answers, if the client is still there to read them. */
public final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
  private static final long LINGER_MILLIS = 1_000;
  private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");

  private Answers() {}

  /** Answers with a JSON document. */
  public static void json(RoutingContext context, int status, Buffer body) {
    HttpServerResponse response = context.response();
    if (isOpen(response)) {
      response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(body);
    }
  }

  /** Answers with what the failure stands for; an unforeseen one is logged. */
  public static void failure(RoutingContext context, Throwable failure) {
    if (isOpen(context.response()) && !(failure instanceof ProblemException)) {
      LOG.error("{} {} failed", context.request().method(), context.request().path(), failure);
    }
    problem(context, Problems.of(failure, 500));
  }

  /** Answers with a problem document. */
  public static void problem(RoutingContext context, Problem problem) {
    HttpServerResponse response = context.response();
    if (!isOpen(response)) {
      return;
    }
    problem.headers().forEach(response::putHeader);
    response
        .setStatusCode(problem.status())
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .end(problem.document().toBuffer());
    endRequest(context);
  }

  /**
   * A body that nobody wants is let run off for a moment, and then the connection ends: closing at
   * once would reset it under the answer, and reading on would be at the sender's mercy.
   */
  private static void endRequest(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!request.isEnded()) {
      request.exceptionHandler(gone -> {}).handler(ignored -> {}).endHandler(end -> {}).resume();
      context
          .vertx()
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
