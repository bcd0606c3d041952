package io.gridwhistle.benchmark.views;

import com.hazelcast.client.HazelcastClient;
import com.hazelcast.core.HazelcastInstance;
import io.gridwhistle.benchmark.role.ShippedRole;
import io.gridwhistle.process.ChildProcess;
import io.gridwhistle.process.FreePort;
import io.gridwhistle.store.GridStore;
import io.gridwhistle.store.StoreClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cluster nodes as they ship, each a process, with the client that the jobs use. */
final class GridMembers implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(90);

  private final List<ChildProcess> processes = new ArrayList<>();
  private final List<Integer> ports;
  private final HazelcastInstance client;

  private GridMembers(int count) {
    ports = IntStream.range(0, count).map(i -> FreePort.any()).boxed().toList();
    client = HazelcastClient.newHazelcastClient(StoreClient.config(GridStore.CLUSTER, addresses()));
  }

  /** Starts so many and waits until they are one cluster. */
  static GridMembers start(int count, Path work) throws IOException {
    GridMembers members = new GridMembers(count);
    try {
      members.startProcesses(work);
      return members;
    } catch (IOException | RuntimeException failed) {
      members.close();
      throw failed;
    }
  }

  private void startProcesses(Path work) throws IOException {
    Path secret =
        Files.writeString(work.resolve("secret"), "a secret of a benchmark, 32 bytes or more");
    for (int port : ports) {
      processes.add(start(port, secret, work.resolve("member-" + port + ".log")));
    }
    processes.get(0).awaitReady("The cluster", LIMIT, this::isComplete);
  }

  private ChildProcess start(int port, Path secret, Path log) throws IOException {
    Map<String, String> environment =
        Map.of(
            "GRIDWHISTLE_HOST", "127.0.0.1",
            "GRIDWHISTLE_PORT", Integer.toString(FreePort.any()),
            "GRIDWHISTLE_HAZELCAST_PORT", Integer.toString(port),
            "GRIDWHISTLE_HAZELCAST", String.join(",", addresses()),
            "GRIDWHISTLE_KAFKA", "127.0.0.1:" + FreePort.any(),
            "GRIDWHISTLE_TOKEN_SECRET_FILE", secret.toString());
    return ShippedRole.CLUSTER_NODE.command(environment, log).start();
  }

  private boolean isComplete() throws IOException {
    try {
      int grids = GridStore.map(client).size();
      return grids == 0 && client.getCluster().getMembers().size() == ports.size();
    } catch (RuntimeException offline) {
      throw new IOException(offline);
    }
  }

  private List<String> addresses() {
    return ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.toList());
  }

  HazelcastInstance client() {
    return client;
  }

  /** The cluster holds nothing that must outlive it, so that nobody waits for a handover. */
  @Override
  public void close() {
    client.shutdown();
    processes.forEach(ChildProcess::kill);
  }
}
