package io.gridwhistle.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person does to an alert; travels on the log and is merged by the alert's owner.
 *
 * @param actionId identity; the same id again changes nothing
 * @param action one of {@link #KINDS}
 * @param at epoch milliseconds
 */
public record Action(
    String actionId,
    String alertId,
    String action,
    String by,
    String role,
    long at,
    @Nullable String to,
    @Nullable String reason,
    @Nullable String note) {

  /** The reason of a dismissal that takes the alert out of the risk index. */
  public static final String FALSE_ALARM = "false-alarm";

  public static final List<String> KINDS =
      List.of("acknowledge", "assign", "handle", "dismiss", "comment");

  public static final List<String> DISMISSALS =
      List.of(FALSE_ALARM, "duplicate", "known", "out-of-scope", "other");

  /** The handling that follows from {@code before} when this action is taken. */
  public Handling applyTo(Handling before) {
    return switch (action) {
      case "acknowledge" -> next("acknowledged", before.to(), null);
      case "assign" -> next("assigned", to, null);
      case "handle" -> next("handled", before.to(), null);
      case "dismiss" -> next("dismissed", before.to(), reason);
      default -> next(before.state(), before.to(), before.reason());
    };
  }

  private Handling next(String state, @Nullable String assignee, @Nullable String why) {
    return new Handling(state, by, at, note, assignee, why);
  }
}
