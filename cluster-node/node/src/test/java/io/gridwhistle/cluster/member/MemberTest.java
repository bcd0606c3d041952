package io.gridwhistle.cluster.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.gridwhistle.cluster.NodeSettings;
import io.gridwhistle.process.FreePort;
import io.gridwhistle.registry.Scope;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.store.GridStore;
import io.gridwhistle.store.Publisher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Members as they run in production join, leave and die. */
class MemberTest {
  private static final int GRIDS = 2_000;

  private final String cluster = "test-" + UUID.randomUUID();
  private final int[] ports = {FreePort.any(), FreePort.any(), FreePort.any()};
  private final List<HazelcastInstance> started = new ArrayList<>();

  @AfterEach
  void end() {
    started.forEach(member -> member.getLifecycleService().terminate());
  }

  private HazelcastInstance start(int number) {
    String members =
        String.join(",", IntStream.of(ports).mapToObj(port -> "127.0.0.1:" + port).toList());
    NodeSettings settings =
        new NodeSettings("", "", members, "127.0.0.1", ports[number], cluster, "", "", "", "UTC");
    HazelcastInstance member = Hazelcast.newHazelcastInstance(MemberConfig.of(settings));
    started.add(member);
    return member;
  }

  private static List<GridState> states(long version) {
    return IntStream.range(0, GRIDS)
        .mapToObj(
            i ->
                new GridState(
                    "G" + i,
                    version,
                    Scope.ofUnregistered("G" + i),
                    "urban",
                    0,
                    0,
                    0,
                    List.of(),
                    List.of()))
        .toList();
  }

  @Test
  void members_joinAndLeaveGracefully_keepEverything() {
    HazelcastInstance first = start(0);
    new Publisher(first).publish(states(1)).toCompletableFuture().join();
    HazelcastInstance second = start(1);
    HazelcastInstance third = start(2);
    assertSize(third, 3);
    first.shutdown();
    second.shutdown();
    assertSize(third, 1);
    assertHolds(third, 1);
  }

  @Test
  void member_killed_losesNothing() {
    HazelcastInstance first = start(0);
    HazelcastInstance second = start(1);
    HazelcastInstance third = start(2);
    assertSize(first, 3);
    new Publisher(first).publish(states(1)).toCompletableFuture().join();
    await().atMost(Duration.ofSeconds(30)).until(() -> isSafe(first));
    third.getLifecycleService().terminate();
    assertSize(first, 2);
    assertHolds(first, 1);
    await().atMost(Duration.ofSeconds(30)).until(() -> isSafe(first));
    second.getLifecycleService().terminate();
    assertSize(first, 1);
    assertHolds(first, 1);
  }

  @Test
  void member_killedWhileWriting_losesNoAcknowledgedState() {
    HazelcastInstance first = start(0);
    HazelcastInstance second = start(1);
    assertSize(first, 2);
    new Publisher(first).publish(states(1)).toCompletableFuture().join();
    await().atMost(Duration.ofSeconds(30)).until(() -> isSafe(first));
    var writing =
        new Publisher(first)
            .publish(states(2))
            .toCompletableFuture()
            .handle((late, failed) -> failed == null);
    second.getLifecycleService().terminate();
    if (!writing.join()) {
      new Publisher(first).publish(states(2)).toCompletableFuture().join();
    }
    assertHolds(first, 2);
  }

  private static boolean isSafe(HazelcastInstance member) {
    return member.getPartitionService().isClusterSafe();
  }

  private static void assertSize(HazelcastInstance member, int size) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> member.getCluster().getMembers().size() == size);
  }

  private static void assertHolds(HazelcastInstance member, long version) {
    assertThat(GridStore.map(member).values())
        .hasSize(GRIDS)
        .allMatch(state -> state.version() == version);
  }

  @Test
  void config_bindsOneInterfaceAndCallsNobody() {
    var config =
        MemberConfig.of(
            new NodeSettings("", "", " a:1, b:2,", "127.0.0.1", 1, cluster, "", "", "", "UTC"));
    assertThat(config.getNetworkConfig().getJoin().getMulticastConfig().isEnabled()).isFalse();
    assertThat(config.getNetworkConfig().getJoin().getAutoDetectionConfig().isEnabled()).isFalse();
    assertThat(config.getNetworkConfig().getJoin().getTcpIpConfig().getMembers())
        .containsExactly("a:1", "b:2");
    assertThat(config.getNetworkConfig().getInterfaces().getInterfaces())
        .containsExactly("127.0.0.1");
    assertThat(config.getProperty("hazelcast.phone.home.enabled")).isEqualTo("false");
    assertThat(config.getProperty("hazelcast.shutdownhook.policy")).isEqualTo("GRACEFUL");
    assertThat(
            Stream.of("hazelcast.operation.fail.on.indeterminate.state").map(config::getProperty))
        .containsExactly("true");
    assertThat(config.getMapConfig(GridStore.MAP).getBackupCount()).isEqualTo(1);
  }
}
