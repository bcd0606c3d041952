package io.gridwhistle.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertTest {

  /** sha256 of "coverage-gap", "grid:格1" and "0", a line each, worked out by sha256sum. */
  @Test
  void idOf_isTheFirstHalfOfTheHash() {
    assertThat(Alert.idOf("coverage-gap", "grid:格1", 0))
        .isEqualTo("62cbbbcc3c56567922ad1ed901927b7f");
  }

  @Test
  void next_firstFinding_isRevision1AndNew() {
    Alert first = AlertLedger.next(null, Alerts.resolved());

    assertThat(first.revision()).isEqualTo(1);
    assertThat(first.handling()).isEqualTo(Handling.NEW);
  }

  @Test
  void next_finding_countsUpAndKeepsWhatPeopleDid() {
    Alert before = Alerts.raised().numbered(4, new Handling("assigned", "w", 1L, null, "D", null));
    Alert next = AlertLedger.next(before, Alerts.resolved());

    assertThat(next).isEqualTo(Alerts.resolved().numbered(5, before.handling()));
  }

  /** A withdrawal says nothing itself: the revision before keeps its words. */
  @Test
  void next_withdrawal_keepsTheContent() {
    Alert before = Alerts.raised();
    Alert next = AlertLedger.next(before, Alerts.resolved().withdrawn(Alerts.AT + 9));

    assertThat(next).isEqualTo(before.withdrawn(Alerts.AT + 9).numbered(3, before.handling()));
    assertThat(next.status()).isEqualTo(Status.WITHDRAWN);
    assertThat(next.resolvedAt()).isNull();
    assertThat(next.explanation()).isEqualTo(before.explanation());
  }

  @ParameterizedTest
  @CsvSource({
    "acknowledge, acknowledged, E, ",
    "assign, assigned, D1, ",
    "handle, handled, E, ",
    "dismiss, dismissed, E, known",
    "comment, handled, E, before"
  })
  void next_action_isMerged(String kind, String state, String to, String reason) {
    Handling old = new Handling("handled", "x", 1L, "old", "E", "before");
    Alert before = Alerts.raised().numbered(2, old);
    Alert next = AlertLedger.next(before, Alerts.action(kind));

    assertThat(next.revision()).isEqualTo(3);
    assertThat(next.transition()).isEqualTo(Transition.UPDATED);
    assertThat(next.at()).isEqualTo(before.at());
    assertThat(next.handling())
        .isEqualTo(new Handling(state, "w-9", Alerts.AT + 5, "好", to, reason));
  }

  @Test
  void isDismissedAsFalse_otherReasons_isNot() {
    assertThat(Alerts.resolved().handling().isDismissedAsFalse()).isTrue();
    assertThat(Alerts.action("dismiss").applyTo(Handling.NEW).isDismissedAsFalse()).isFalse();
    assertThat(Handling.NEW.isDismissedAsFalse()).isFalse();
  }

  @Test
  void evidence_moreShownThanThere_isRefused() {
    EvidenceEvent event = Alerts.raised().evidence().events().get(0);

    assertThatThrownBy(() -> new Evidence(1, Collections.nCopies(2, event)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Evidence(50, Collections.nCopies(21, event)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Evidence(50, Collections.nCopies(20, event)).total()).isEqualTo(50);
  }
}
