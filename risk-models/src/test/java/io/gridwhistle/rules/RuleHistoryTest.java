package io.gridwhistle.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleHistoryTest {
  private final RuleHistory<String> history = new RuleHistory<>(rule(1));

  @Test
  void first_isInForceFromTheBeginning() {
    assertThat(history.size()).isEqualTo(1);
    assertThat(history.get(0).version()).isEqualTo(1);
    assertThat(history.nextFrom(0)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void add_newerVersion_followsFromItsInstant() {
    assertThat(history.add(rule(2), 100)).isTrue();
    assertThat(history.add(rule(5), 200)).isTrue();

    assertThat(history.size()).isEqualTo(3);
    assertThat(history.nextFrom(0)).isEqualTo(100);
    assertThat(history.nextFrom(1)).isEqualTo(200);
    assertThat(history.nextFrom(2)).isEqualTo(Long.MAX_VALUE);
    assertThat(history.get(2).version()).isEqualTo(5);
  }

  @Test
  void add_sameOrOlderVersion_changesNothing() {
    history.add(rule(3), 100);

    assertThat(history.add(rule(3), 200)).isFalse();
    assertThat(history.add(rule(2), 200)).isFalse();
    assertThat(history.size()).isEqualTo(2);
  }

  /** A watermark may fall behind after a restart; versions never do. */
  @Test
  void add_fromAnEarlierInstant_followsAtOnce() {
    history.add(rule(2), 100);
    history.add(rule(3), 50);

    assertThat(history.nextFrom(1)).isEqualTo(100);
    assertThat(history.get(2).version()).isEqualTo(3);
  }

  @Test
  void add_twoVersionsFromOneInstant_keepsBoth() {
    history.add(rule(2), Long.MIN_VALUE);
    history.add(rule(3), Long.MIN_VALUE);

    assertThat(history.size()).isEqualTo(3);
    assertThat(history.nextFrom(0)).isEqualTo(Long.MIN_VALUE);
  }

  private static Rule<String> rule(int version) {
    return new Rule<>("r", version, true, RuleScope.ALL, "v" + version);
  }
}
