package io.gridwhistle.alert;

import org.jspecify.annotations.Nullable;

/** Numbers the revisions of an alert and merges what people did into them; the only place to. */
public final class AlertLedger {
  private AlertLedger() {}

  /** The next revision after {@code before} (null at first) that a finding brings. */
  public static Alert next(@Nullable Alert before, Alert finding) {
    if (before == null) {
      return finding.numbered(1, Handling.NEW);
    }
    Alert content =
        finding.transition() == Transition.WITHDRAWN ? before.withdrawn(finding.at()) : finding;
    return content.numbered(before.revision() + 1, before.handling());
  }

  /** The next revision after {@code before} that a person's action brings. */
  public static Alert next(Alert before, Action action) {
    return before
        .withTransition(Transition.UPDATED)
        .numbered(before.revision() + 1, action.applyTo(before.handling()));
  }
}
