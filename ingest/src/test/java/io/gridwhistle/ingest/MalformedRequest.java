package io.gridwhistle.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One request that must be refused. */
record MalformedRequest(String name, Map<String, String> headers, byte[] body) {
  private static final String SINGLE = "application/cloudevents+json";

  static MalformedRequest of(String name, String contentType, byte[] body) {
    return new MalformedRequest(name, Map.of("Content-Type", contentType), body);
  }

  static MalformedRequest single(String name, String body) {
    return of(name, SINGLE, body.getBytes(StandardCharsets.UTF_8));
  }

  static MalformedRequest single(String name, byte[] body) {
    return of(name, SINGLE, body);
  }

  @Override
  public String toString() {
    return name;
  }
}
