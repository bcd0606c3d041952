package io.gridwhistle.cluster.web;

import io.gridwhistle.cluster.problem.ProblemException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;

/** Versions as entity tags (RFC 9110): a version n is the tag "n". */
public final class Precondition {
  private Precondition() {}

  public static String tag(int version) {
    return "\"" + version + "\"";
  }

  /** Ends the request with 412 when it was meant for another version than the one in force. */
  public static void check(HttpRequest<?> request, int version) {
    String wanted = request.getHeaders().get(HttpHeaders.IF_MATCH);
    if (wanted != null && !wanted.strip().equals("*") && !wanted.strip().equals(tag(version))) {
      throw ProblemException.preconditionFailed(
          "Version %d is in force, not %s. Read it, then change it again."
              .formatted(version, wanted),
          version);
    }
  }

  /** True when the caller holds this version already. */
  public static boolean isKnown(HttpRequest<?> request, String tag) {
    return tag.equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH));
  }
}
