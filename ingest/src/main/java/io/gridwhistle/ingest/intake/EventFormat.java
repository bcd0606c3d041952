package io.gridwhistle.ingest.intake;

import io.gridwhistle.ingest.http.MediaType;
import io.gridwhistle.ingest.http.ProblemException;
import io.gridwhistle.ingest.http.Problems;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The forms in which events may come. */
enum EventFormat {
  SINGLE("application/cloudevents+json", SingleSlice::new),
  BATCH("application/cloudevents-batch+json", ArraySlices::new),
  LINES("application/x-ndjson", LineSlices::new);

  private static final EventFormat[] FORMATS = values();
  private static final List<String> MEDIA_TYPES =
      Arrays.stream(FORMATS).map(format -> format.mediaType).toList();

  private final String mediaType;
  private final Function<byte[], Slices> split;

  EventFormat(String mediaType, Function<byte[], Slices> split) {
    this.mediaType = mediaType;
    this.split = split;
  }

  Slices split(byte[] body) {
    return split.apply(body);
  }

  /**
   * The form that a request announces.
   *
   * @throws ProblemException 415 for any other
   */
  static EventFormat of(HttpServerRequest request) {
    requirePlain(request.getHeader("Content-Encoding"));
    String header = request.getHeader("Content-Type");
    for (EventFormat format : FORMATS) {
      if (format.mediaType.equals(header)) {
        return format;
      }
    }
    return of(MediaType.of(header));
  }

  private static EventFormat of(MediaType type) {
    for (EventFormat format : FORMATS) {
      if (format.mediaType.equals(type.name()) && type.isUtf8()) {
        return format;
      }
    }
    throw Problems.unsupportedMediaType(
        "The Content-Type must be one of %s, in UTF-8.".formatted(String.join(", ", MEDIA_TYPES)),
        MEDIA_TYPES);
  }

  /** A few compressed bytes can be gigabytes: none are unpacked here. */
  private static void requirePlain(@Nullable String encoding) {
    if (encoding != null && !encoding.strip().toLowerCase(Locale.ROOT).equals("identity")) {
      throw Problems.unsupportedMediaType(
          "Compressed bodies are not taken. Send the events without Content-Encoding.",
          MEDIA_TYPES);
    }
  }
}
