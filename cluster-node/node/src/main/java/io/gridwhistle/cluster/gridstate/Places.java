package io.gridwhistle.cluster.gridstate;

import com.hazelcast.core.HazelcastInstance;
import io.gridwhistle.cluster.registry.RegistryView;
import io.gridwhistle.registry.Grid;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.registry.Scope;
import io.gridwhistle.risk.GridState;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a member finds who belongs to whom while it computes.
 *
 * <p>Each member asks its own registry; as long as it has none, a state's own scope counts.
 */
final class Places {
  private static final String KEY = "gridwhistle.registry";

  private final Registry registry;

  private Places(Registry registry) {
    this.registry = registry;
  }

  /** Lets everything that runs on a member find the registry. */
  static void offer(HazelcastInstance member, RegistryView view) {
    member.getUserContext().put(KEY, view);
  }

  static Places of(@Nullable HazelcastInstance member) {
    Object view = member == null ? null : member.getUserContext().get(KEY);
    return of(view instanceof RegistryView known ? known.registry() : Registry.empty());
  }

  static Places of(Registry registry) {
    return new Places(registry);
  }

  /** False for a grid that was taken off the registry. */
  boolean counts(GridState state) {
    return registry.version() == 0 || registry.grid(state.grid()) != null;
  }

  /** Codes, nearest first. */
  List<String> divisionsAbove(GridState state) {
    Grid grid = registry.grid(state.grid());
    if (grid != null) {
      return registry.divisionsAbove(grid);
    }
    Scope scope = state.scope();
    return Stream.of(scope.village(), scope.town(), scope.county())
        .filter(Objects::nonNull)
        .toList();
  }

  String nameOf(String code) {
    Grid grid = registry.grid(code);
    return grid == null ? code : grid.name();
  }
}
