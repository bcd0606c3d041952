package io.gridwhistle.rules;

import io.gridwhistle.registry.Scope;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule holds; an empty set does not restrict.
 *
 * @param divisions codes of grids, villages, towns or counties
 * @param gridTypes wire names of grid types
 * @param categories of incidents
 */
public record RuleScope(Set<String> divisions, Set<String> gridTypes, Set<String> categories) {

  /** Everywhere. */
  public static final RuleScope ALL = new RuleScope(Set.of(), Set.of(), Set.of());

  public RuleScope {
    divisions = Set.copyOf(divisions);
    gridTypes = Set.copyOf(gridTypes);
    categories = Set.copyOf(categories);
  }

  public boolean coversPlace(Scope scope) {
    return divisions.isEmpty()
        || divisions.contains(scope.grid())
        || has(scope.village())
        || has(scope.town())
        || has(scope.county());
  }

  private boolean has(@Nullable String division) {
    return division != null && divisions.contains(division);
  }

  public boolean coversType(String gridType) {
    return gridTypes.isEmpty() || gridTypes.contains(gridType);
  }

  public boolean coversCategory(@Nullable String category) {
    return categories.isEmpty() || (category != null && categories.contains(category));
  }
}
