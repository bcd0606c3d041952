package io.gridwhistle.ingest.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a body claims to be.
 *
 * @param name type and subtype in lower case
 * @param isUtf8 false when it names another character set
 */
public record MediaType(String name, boolean isUtf8) {
  private static final MediaType NONE = new MediaType("", true);

  /** Reads a Content-Type header. */
  public static MediaType of(@Nullable String header) {
    if (header == null) {
      return NONE;
    }
    String[] parts = header.toLowerCase(Locale.ROOT).split(";", -1);
    boolean utf8 = true;
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip().replace("\"", "");
      utf8 &= !parameter.startsWith("charset=") || parameter.equals("charset=utf-8");
    }
    return new MediaType(parts[0].strip(), utf8);
  }
}
