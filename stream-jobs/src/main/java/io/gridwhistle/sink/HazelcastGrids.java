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
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The grid state in the Hazelcast cluster.
 *
 * <p>States are lost when the whole cluster ends, of which the client only sees that it connects
 * again, and when more members end at once than there are backups, which the cluster tells.
 */
final class HazelcastGrids implements LiveGrids {
  private final HazelcastInstance client;
  private final Publisher publisher;
  private final AtomicBoolean lossPossible = new AtomicBoolean();

  /** Connects in the background, for as long as it takes. */
  HazelcastGrids(String cluster, List<String> members) {
    client = HazelcastClient.newHazelcastClient(StoreClient.config(cluster, members));
    publisher = new Publisher(client);
    client.getLifecycleService().addLifecycleListener(this::changed);
    client.getPartitionService().addPartitionLostListener(lost -> lossPossible.set(true));
  }

  private void changed(LifecycleEvent event) {
    if (event.getState() == LifecycleState.CLIENT_CONNECTED) {
      lossPossible.set(true);
    }
  }

  @Override
  public CompletionStage<Integer> publish(Collection<GridState> states) {
    return publisher.publish(states);
  }

  @Override
  public boolean mayHaveLostStates() {
    return lossPossible.getAndSet(false);
  }

  @Override
  public void close() {
    client.shutdown();
  }

  /** A connector that a job graph can carry. */
  static Connector connector(List<String> members) {
    List<String> addresses = List.copyOf(members);
    return () -> new HazelcastGrids(GridStore.CLUSTER, addresses);
  }
}
