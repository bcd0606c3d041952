package io.gridwhistle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import io.gridwhistle.process.FreePort;
import io.gridwhistle.risk.GridState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitBrainTest {
  /** The first half looks for the second, but comes up alone; later both find each other. */
  @Test
  void halves_thatMeetAgain_keepTheHigherVersionOfEachGrid() {
    try (TestMembers members = new TestMembers()) {
      int port = FreePort.any();
      int other = FreePort.any();
      HazelcastInstance one = members.start(port, other);
      publish(one, States.of("G1", 9), States.of("G2", 1), States.of("G3", 4));
      HazelcastInstance two = members.start(other);
      publish(two, States.of("G1", 3), States.of("G2", 8), States.of("G4", 2));
      await().atMost(Duration.ofSeconds(60)).until(() -> one.getCluster().getMembers().size() == 2);
      await().untilAsserted(() -> assertVersions(GridStore.map(two)));
    }
  }

  private static void publish(HazelcastInstance half, GridState... states) {
    new Publisher(half).publish(List.of(states)).toCompletableFuture().join();
  }

  private static void assertVersions(IMap<String, GridState> map) {
    assertThat(map.values())
        .containsExactlyInAnyOrder(
            States.of("G1", 9), States.of("G2", 8), States.of("G3", 4), States.of("G4", 2));
  }
}
