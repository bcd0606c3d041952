package io.gridwhistle.cluster.gridstate;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import io.gridwhistle.cluster.registry.RegistryView;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.store.GridStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the cluster about live grid state; what is asked is computed where the grids are held. */
@Context
final class GridStates {
  private final IMap<String, GridState> map;

  GridStates(HazelcastInstance member, RegistryView view, MeterRegistry meters) {
    Places.offer(member, view);
    map = GridStore.map(member);
    Gauge.builder(
            "gridwhistle.grids.held", map, held -> held.getLocalMapStats().getOwnedEntryCount())
        .description("Grids whose live state this member owns")
        .register(meters);
    Gauge.builder("gridwhistle.members", member, joined -> joined.getCluster().getMembers().size())
        .description("Members of the cluster that this member sees")
        .register(meters);
  }

  @Nullable GridState find(String grid) {
    return map.get(grid);
  }

  RankGrids.Ranking rank(GridQuery query, String order, @Nullable Mark after, int limit) {
    return map.aggregate(new RankGrids(query, order, after, limit));
  }

  /** The sums of a division, by the division right below it. */
  Map<String, Tally> tally(String division, long at, Weights weights) {
    return map.aggregate(new TallyGrids(division, at, weights));
  }
}
