package io.gridwhistle.cluster.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridwhistle.cluster.problem.ProblemException;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where a page ended, as text that callers hand back without looking into it. */
public final class Cursor {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private Cursor() {}

  public static String write(Object content) {
    try {
      return ENCODER.encodeToString(JSON.writeValueAsBytes(content));
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  /**
   * What was written, null when there is no cursor.
   *
   * @throws ProblemException 400 when it is none of ours
   */
  public static <T> @Nullable T read(@Nullable String cursor, Class<T> type) {
    try {
      return cursor == null
          ? null
          : JSON.treeToValue(checked(Base64.getUrlDecoder().decode(cursor)), type);
    } catch (IllegalArgumentException | IOException foreign) {
      throw bad();
    }
  }

  private static JsonNode checked(byte[] json) throws IOException {
    JsonNode node = JSON.readTree(json);
    if (node == null || !node.isObject()) {
      throw bad();
    }
    return node;
  }

  /** For a cursor that belongs to another query. */
  public static ProblemException bad() {
    return ProblemException.badParameter(
        "cursor", "The cursor is none that this query gave. Ask again without it.");
  }
}
