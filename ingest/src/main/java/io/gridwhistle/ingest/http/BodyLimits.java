package io.gridwhistle.ingest.http;

/**
 * How large a body may be, and how long it may take to arrive.
 *
 * @param bytes most bytes
 * @param millis longest time from the head to the last byte
 */
public record BodyLimits(long bytes, long millis) {
  ProblemException tooLarge() {
    return Problems.tooLarge(
        "The body exceeds %d bytes. Send it in smaller parts.".formatted(bytes));
  }
}
