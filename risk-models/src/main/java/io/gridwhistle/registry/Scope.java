package io.gridwhistle.registry;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where something is: a grid and the divisions above it, as far as the registry knows them. */
public record Scope(
    String grid, @Nullable String village, @Nullable String town, @Nullable String county) {

  /** The scope of a grid that no registry names. */
  public static Scope ofUnregistered(String grid) {
    return new Scope(grid, null, null, null);
  }

  /** As a record's own, written out: every patrol is compared with its grid's scope. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Scope that
            && grid.equals(that.grid)
            && Objects.equals(village, that.village)
            && Objects.equals(town, that.town)
            && Objects.equals(county, that.county));
  }

  @Override
  public int hashCode() {
    return Objects.hash(grid, village, town, county);
  }
}
