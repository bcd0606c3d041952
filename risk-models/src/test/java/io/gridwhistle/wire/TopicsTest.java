package io.gridwhistle.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsTest {

  /** Data of running systems lie under these names. */
  @Test
  void names_neverChange() {
    assertThat(Topics.EVENTS).isEqualTo("gw.events");
    assertThat(Topics.ALERTS).isEqualTo("gw.alerts");
    assertThat(Topics.RULES).isEqualTo("gw.rules");
    assertThat(Topics.REGISTRY).isEqualTo("gw.registry");
    assertThat(Topics.ACTIONS).isEqualTo("gw.actions");
    assertThat(Topics.QUARANTINE).isEqualTo("gw.quarantine");
  }
}
