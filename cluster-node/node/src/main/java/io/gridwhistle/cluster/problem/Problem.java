package io.gridwhistle.cluster.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param title the same for every problem of a kind
 * @param detail what is wrong with which value, then advice
 * @param more members beyond the standard's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type, String title, int status, String detail, @JsonAnyGetter Map<String, Object> more) {

  /** The media type of problems. */
  public static final String MEDIA_TYPE = "application/problem+json";

  Problem(String title, int status, String detail, Map<String, Object> more) {
    this("about:blank", title, status, detail, more);
  }
}
