package io.gridwhistle.alert;

import org.jspecify.annotations.Nullable;

/**
 * What people did about an alert.
 *
 * @param state new, acknowledged, assigned, handled or dismissed
 * @param at epoch milliseconds of the newest action, null when there was none
 * @param to whom it is assigned
 * @param reason why it was dismissed
 */
public record Handling(
    String state,
    @Nullable String by,
    @Nullable Long at,
    @Nullable String note,
    @Nullable String to,
    @Nullable String reason) {

  /** Nobody has looked yet. */
  public static final Handling NEW = new Handling("new", null, null, null, null, null);

  /** True when people found that nothing was behind the alert. */
  public boolean isDismissedAsFalse() {
    return state.equals("dismissed") && Action.FALSE_ALARM.equals(reason);
  }
}
