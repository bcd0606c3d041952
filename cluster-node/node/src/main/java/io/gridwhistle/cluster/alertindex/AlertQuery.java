package io.gridwhistle.cluster.alertindex;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.alert.Status;
import io.gridwhistle.cluster.problem.ProblemException;
import io.gridwhistle.cluster.web.Parameters;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts are asked for.
 *
 * @param text words that must all occur
 * @param from epoch milliseconds: opened at or after
 * @param to epoch milliseconds: opened before
 */
record AlertQuery(
    @Nullable String text,
    Set<String> severities,
    Set<String> rules,
    Set<String> statuses,
    Set<String> handling,
    @Nullable String division,
    @Nullable String grid,
    @Nullable Long from,
    @Nullable Long to,
    String sort) {

  /** Every way to order, the usual one first. */
  static final List<String> SORTS =
      List.of("-openedAt", "openedAt", "-at", "at", "-severity", "severity");

  private static final List<String> SEVERITIES =
      Stream.of(Severity.values()).filter(s -> s != Severity.NONE).map(Severity::wire).toList();
  private static final List<String> STATUSES =
      Stream.of(Status.values()).map(Status::wire).toList();
  private static final List<String> HANDLING =
      List.of("new", "acknowledged", "assigned", "handled", "dismissed");

  static AlertQuery read(Parameters parameters) {
    Long from = parameters.instant("from");
    Long to = parameters.instant("to");
    if (from != null && to != null && from >= to) {
      throw ProblemException.badParameter("to", "The time 'to' must lie after 'from'.");
    }
    return new AlertQuery(
        parameters.text("q"),
        parameters.choices("severity", SEVERITIES),
        parameters.texts("rule"),
        parameters.choices("status", STATUSES),
        parameters.choices("handling", HANDLING),
        parameters.text("division"),
        parameters.text("grid"),
        from,
        to,
        parameters.choice("sort", SORTS));
  }
}
