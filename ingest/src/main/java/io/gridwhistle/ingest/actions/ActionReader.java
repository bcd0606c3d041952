package io.gridwhistle.ingest.actions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridwhistle.alert.Action;
import io.gridwhistle.ingest.http.Problem;
import io.gridwhistle.ingest.http.ProblemException;
import io.gridwhistle.ingest.http.Problems;
import io.gridwhistle.privacy.PersonalData;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and checks what a person wants to do to an alert. */
final class ActionReader {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NOTE = 2_000;
  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(8).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private ActionReader() {}

  /**
   * The action without who, when and on which alert.
   *
   * @param note free text in which numbers of persons are masked
   */
  record Draft(
      String action, @Nullable String to, @Nullable String reason, @Nullable String note) {}

  /**
   * Reads an action.
   *
   * @throws ProblemException 400 for what is no JSON, 422 for what is no action
   */
  static Draft read(byte[] body) {
    JsonNode node = parse(body);
    String action = text(node, "action", LONGEST_NAME);
    String to = text(node, "to", LONGEST_NAME);
    String reason = text(node, "reason", LONGEST_NAME);
    String note = text(node, "note", LONGEST_NOTE);
    if (action == null || !Action.KINDS.contains(action)) {
      throw unusable("/action", "The action must be one of " + Action.KINDS + ".");
    }
    if (action.equals("assign") && to == null) {
      throw unusable("/to", "An assignment needs 'to': who shall see to it.");
    }
    if (action.equals("dismiss") && (reason == null || !Action.DISMISSALS.contains(reason))) {
      throw unusable("/reason", "A dismissal needs a reason of " + Action.DISMISSALS + ".");
    }
    return new Draft(action, to, reason, note == null ? null : PersonalData.mask(note));
  }

  private static JsonNode parse(byte[] body) {
    try {
      JsonNode node = JSON.readTree(body);
      if (node.isObject()) {
        return node;
      }
    } catch (IOException malformed) {
      throw Problems.malformed("malformed-json", "The body is no valid JSON object.");
    }
    throw Problems.malformed("malformed-json", "The body is no valid JSON object.");
  }

  private static @Nullable String text(JsonNode node, String name, int longest) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw unusable("/" + name, "'" + name + "' must be a text that is not blank.");
    }
    if (value.textValue().length() > longest) {
      throw unusable("/" + name, "'%s' exceeds %d characters.".formatted(name, longest));
    }
    return value.textValue();
  }

  private static ProblemException unusable(String pointer, String detail) {
    return Problem.of(422, "invalid-action", "Unprocessable content", detail)
        .withMembers(new JsonObject().put("pointer", pointer))
        .asException();
  }
}
