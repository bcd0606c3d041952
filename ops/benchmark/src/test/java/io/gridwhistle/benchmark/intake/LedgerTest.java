package io.gridwhistle.benchmark.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridwhistle.benchmark.VoidRunException;
import org.junit.jupiter.api.Test;

final class LedgerTest {
  private static final Ledger SENT = Ledger.EMPTY.with("/a", "1").with("/a", "2");

  @Test
  void requireEqual_sameEventsInAnotherOrder_passes() {
    Ledger durable = Ledger.EMPTY.with("/a", "2").with("/a", "1");

    assertThatCode(() -> IntakeSuite.requireEqual(SENT, durable)).doesNotThrowAnyException();
  }

  @Test
  void requireEqual_anEventLost_isVoid() {
    assertVoid(Ledger.EMPTY.with("/a", "1"));
  }

  @Test
  void requireEqual_anEventRepeated_isVoid() {
    assertVoid(SENT.with("/a", "2"));
  }

  @Test
  void requireEqual_oneInsteadOfAnother_isVoid() {
    assertVoid(Ledger.EMPTY.with("/a", "1").with("/a", "1"));
    assertVoid(Ledger.EMPTY.with("/a", "1").with("/", "a2"));
  }

  @Test
  void plus_addsUpAsOneByOne() {
    Ledger other = Ledger.EMPTY.with("/b", "3");

    assertThat(SENT.plus(other)).isEqualTo(SENT.with("/b", "3"));
  }

  private static void assertVoid(Ledger durable) {
    assertThatThrownBy(() -> IntakeSuite.requireEqual(SENT, durable))
        .isInstanceOf(VoidRunException.class);
  }
}
