package io.gridwhistle.ingest.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Collects one body, within a size and a time.
 *
 * <p>Too large a body is refused by its Content-Length before it comes, else at the byte that is
 * one too many. Memory grows with what arrived, never with what was announced.
 */
public final class BodyReader {
  private final BodyLimits limits;
  private final IntPredicate admits;
  private final Promise<byte[]> whole;
  private final List<Buffer> chunks = new ArrayList<>();
  private long size;

  private BodyReader(BodyLimits limits, IntPredicate admits, Promise<byte[]> whole) {
    this.limits = limits;
    this.admits = admits;
    this.whole = whole;
  }

  /**
   * The bytes of the body; the request must have been paused before anything asynchronous.
   *
   * @param admits asked for each chunk whether that many more bytes may be held; false answers 429
   */
  public static Future<byte[]> read(
      HttpServerRequest request, BodyLimits limits, IntPredicate admits) {
    if (announced(request) > limits.bytes()) {
      return Future.failedFuture(limits.tooLarge());
    }
    Context context = Vertx.currentContext();
    Promise<byte[]> whole = Promise.promise();
    BodyReader reader = new BodyReader(limits, admits, whole);
    request.exceptionHandler(whole::tryFail);
    request.handler(reader::take);
    request.endHandler(end -> reader.finish());
    if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
      request.response().writeContinue();
    }
    request.resume();
    context.runOnContext(next -> reader.expectWithinTime(context.owner()));
    return whole.future();
  }

  /** Most bodies come with their head, and need no timer. */
  private void expectWithinTime(Vertx vertx) {
    if (!whole.future().isComplete()) {
      long timer = vertx.setTimer(limits.millis(), late -> fail(Problems.tooSlow(limits.millis())));
      whole.future().onComplete(done -> vertx.cancelTimer(timer));
    }
  }

  /** The Content-Length, -1 when there is none. */
  public static long announced(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    try {
      return length == null ? -1 : Long.parseLong(length.strip());
    } catch (NumberFormatException longerThanAnyBody) {
      return Long.MAX_VALUE;
    }
  }

  private void take(Buffer chunk) {
    if (whole.future().isComplete()) {
      return;
    }
    size += chunk.length();
    if (size > limits.bytes()) {
      fail(limits.tooLarge());
    } else if (!admits.test(chunk.length())) {
      fail(Problems.overloaded(1));
    } else {
      chunks.add(chunk);
    }
  }

  private void fail(ProblemException problem) {
    chunks.clear();
    whole.tryFail(problem);
  }

  private void finish() {
    if (!whole.future().isComplete()) {
      whole.complete(joined());
    }
  }

  private byte[] joined() {
    if (chunks.size() == 1) {
      return chunks.get(0).getBytes();
    }
    byte[] bytes = new byte[Math.toIntExact(size)];
    int at = 0;
    for (Buffer chunk : chunks) {
      chunk.getBytes(bytes, at);
      at += chunk.length();
    }
    return bytes;
  }
}
