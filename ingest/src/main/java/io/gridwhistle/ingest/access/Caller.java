package io.gridwhistle.ingest.access;

import io.gridwhistle.registry.Registry;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the token says.
 *
 * @param division the subtree that a town may see, null for everyone else
 * @param expiresAt epoch seconds
 */
public record Caller(String subject, Role role, @Nullable String division, long expiresAt) {

  /** True when one of the grids lies where this caller may look. */
  public boolean maySee(Collection<String> grids, Registry registry) {
    if (division == null) {
      return true;
    }
    for (String grid : grids) {
      if (registry.isGridWithin(grid, division)) {
        return true;
      }
    }
    return false;
  }

  public boolean isExpired(long epochMillis) {
    return epochMillis >= expiresAt * 1000;
  }
}
