package io.gridwhistle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hazelcast.client.HazelcastClient;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.instance.impl.HazelcastInstanceProxy;
import com.hazelcast.map.impl.MapService;
import com.hazelcast.partition.Partition;
import com.hazelcast.spi.impl.NodeEngine;
import io.gridwhistle.process.FreePort;
import io.gridwhistle.risk.GridState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublisherTest {
  private static final int GRIDS = 1_000;

  private final TestMembers members = new TestMembers();
  private final List<HazelcastInstance> clients = new ArrayList<>();

  @AfterEach
  void end() {
    clients.forEach(HazelcastInstance::shutdown);
    members.close();
  }

  @Test
  void publish_manyGridsOnTwoMembers_storesAll() {
    int port = FreePort.any();
    int other = FreePort.any();
    HazelcastInstance member = members.start(port, other);
    members.start(other, port);
    Publisher publisher = new Publisher(client(port));
    publishOnceConnected(publisher, many(1));
    assertThat(GridStore.map(member).size()).isEqualTo(GRIDS);
    assertThat(published(publisher, many(1))).as("all too late").isEqualTo(GRIDS);
  }

  @Test
  void publish_ownersEndOnceAllIsStored_losesNothing() {
    int port = FreePort.any();
    int other = FreePort.any();
    HazelcastInstance left = members.start(port, other);
    HazelcastInstance ending = members.start(other, port);
    published(new Publisher(left), many(1));
    ending.getLifecycleService().terminate();
    assertThat(GridStore.map(left).values()).containsExactlyInAnyOrderElementsOf(many(1));
  }

  /** As when a backup was lost on the way and the caller, told so, publishes again. */
  @Test
  void publish_againAfterBackupsWereLost_backsUpWhatIsHeld() {
    int port = FreePort.any();
    int other = FreePort.any();
    HazelcastInstance left = members.start(port, other);
    HazelcastInstance ending = members.start(other, port);
    published(new Publisher(left), many(2));
    loseBackups(left);
    assertThat(published(new Publisher(left), many(1))).isEqualTo(GRIDS);
    ending.getLifecycleService().terminate();
    assertThat(GridStore.map(left).values()).containsExactlyInAnyOrderElementsOf(many(2));
  }

  private static void loseBackups(HazelcastInstance member) {
    NodeEngine engine = ((HazelcastInstanceProxy) member).getOriginal().node.getNodeEngine();
    MapService maps = engine.getService(MapService.SERVICE_NAME);
    for (Partition partition : member.getPartitionService().getPartitions()) {
      if (!partition.getOwner().localMember()) {
        maps.getMapServiceContext()
            .getRecordStore(partition.getPartitionId(), GridStore.MAP)
            .reset();
      }
    }
  }

  private static List<GridState> many(long version) {
    return IntStream.range(0, GRIDS).mapToObj(i -> States.of("G" + i, version)).toList();
  }

  @Test
  void publish_lowerVersion_isRefused() {
    int port = FreePort.any();
    HazelcastInstance member = members.start(port);
    Publisher publisher = new Publisher(member);
    published(publisher, List.of(States.of("G1", 5), States.of("G1", 6), States.of("G1", 4)));
    assertThat(published(publisher, List.of(States.of("G1", 5)))).isEqualTo(1);
    assertThat(GridStore.map(member).get("G1").version()).isEqualTo(6);
  }

  @Test
  void publish_byConcurrentWritersInAnyOrder_endsWithHighestVersions() {
    HazelcastInstance member = members.start(FreePort.any());
    Publisher publisher = new Publisher(member);
    long seed = System.nanoTime();
    List<GridState> states = new ArrayList<>();
    for (int version = 1; version <= 200; version++) {
      for (int grid = 0; grid < 20; grid++) {
        states.add(States.of("G" + grid, version));
      }
    }
    Collections.shuffle(states, new Random(seed));
    CompletableFuture<?>[] writers =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.runAsync(() -> publishPart(publisher, states, i)))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(writers).join();
    assertThat(GridStore.map(member).values())
        .as("seed %d", seed)
        .hasSize(20)
        .allMatch(state -> state.version() == 200);
  }

  private static void publishPart(Publisher publisher, List<GridState> states, int part) {
    for (int from = part * 50; from < states.size(); from += 200) {
      published(publisher, states.subList(from, from + 50));
    }
  }

  @Test
  void publish_withoutCluster_failsAtOnceAndWorksOnceThereIsOne() {
    int port = FreePort.any();
    Publisher publisher = new Publisher(client(port));
    List<GridState> states = List.of(States.of("G1", 1), States.of("G2", 1));
    assertThatThrownBy(
            () -> publisher.publish(states).toCompletableFuture().get(5, TimeUnit.SECONDS))
        .isNotInstanceOf(java.util.concurrent.TimeoutException.class);
    HazelcastInstance member = members.start(port);
    publishOnceConnected(publisher, states);
    assertThat(GridStore.map(member).size()).isEqualTo(2);
  }

  @Test
  void publish_afterMemberWasReplaced_reachesTheNewOne() {
    int port = FreePort.any();
    HazelcastInstance first = members.start(port);
    Publisher publisher = new Publisher(client(port));
    await().ignoreExceptions().until(() -> published(publisher, List.of(States.of("G1", 1))) >= 0);
    first.getLifecycleService().terminate();
    HazelcastInstance second = members.start(port);
    publishOnceConnected(publisher, List.of(States.of("G1", 1)));
    assertThat(GridStore.map(second).get("G1")).isEqualTo(States.of("G1", 1));
  }

  private HazelcastInstance client(int port) {
    HazelcastInstance client =
        HazelcastClient.newHazelcastClient(
            StoreClient.config(members.name(), List.of("127.0.0.1:" + port)));
    clients.add(client);
    return client;
  }

  /** The client connects in the background; until it has, publishing fails. */
  private static void publishOnceConnected(Publisher publisher, List<GridState> states) {
    await()
        .atMost(Duration.ofSeconds(20))
        .ignoreExceptions()
        .until(() -> published(publisher, states) >= 0);
  }

  private static int published(Publisher publisher, List<GridState> states) {
    return publisher.publish(states).toCompletableFuture().join();
  }
}
