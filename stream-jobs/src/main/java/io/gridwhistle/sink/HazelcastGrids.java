package io.gridwhistle.sink;

import com.hazelcast.client.HazelcastClient;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.LifecycleEvent;
import com.hazelcast.core.LifecycleEvent.LifecycleState;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.store.GridStore;
import io.gridwhistle.store.Publisher;
import io.gridwhistle.store.StoreClient;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The grid state in the Hazelcast cluster.
 *
 * <p>States are lost when the whole cluster ends, of which the client only sees that it connects
 * again, and when more members end at once than there are backups, which the cluster tells.
 */
final class HazelcastGrids implements LiveGrids {
  private final Supplier<HazelcastInstance> clients;
  private final AtomicBoolean lossPossible = new AtomicBoolean();
  private CompletableFuture<HazelcastInstance> client;

  /** Connects in the background, for as long as it takes. */
  HazelcastGrids(String cluster, List<String> members) {
    this(() -> HazelcastClient.newHazelcastClient(StoreClient.config(cluster, members)));
  }

  /** Takes what starts a client, or fails to. */
  HazelcastGrids(Supplier<HazelcastInstance> clients) {
    this.clients = clients;
    client = start();
  }

  /**
   * Starts a client on a thread of its own, as that takes a cold machine seconds, in which the job
   * would take no event.
   */
  private CompletableFuture<HazelcastInstance> start() {
    CompletableFuture<HazelcastInstance> started = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> started.completeAsync(this::newClient, Runnable::run), "grid-state-client");
    thread.setDaemon(true);
    thread.start();
    return started;
  }

  private HazelcastInstance newClient() {
    HazelcastInstance fresh = clients.get();
    fresh.getLifecycleService().addLifecycleListener(this::changed);
    fresh.getPartitionService().addPartitionLostListener(lost -> lossPossible.set(true));
    return fresh;
  }

  private void changed(LifecycleEvent event) {
    if (event.getState() == LifecycleState.CLIENT_CONNECTED) {
      lossPossible.set(true);
    }
  }

  /** The first states wait for the client; one that could not start is started again. */
  @Override
  public CompletionStage<Integer> publish(Collection<GridState> states) {
    if (client.isCompletedExceptionally()) {
      client = start();
    }
    return client.thenCompose(started -> new Publisher(started).publish(states));
  }

  @Override
  public boolean mayHaveLostStates() {
    return lossPossible.getAndSet(false);
  }

  @Override
  public void close() {
    client.thenAccept(HazelcastInstance::shutdown);
  }

  /** A connector that a job graph can carry. */
  static Connector connector(List<String> members) {
    List<String> addresses = List.copyOf(members);
    return () -> new HazelcastGrids(GridStore.CLUSTER, addresses);
  }
}
