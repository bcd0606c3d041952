package io.gridwhistle.registry;

import org.jspecify.annotations.Nullable;

/** Where something is: a grid and the divisions above it, as far as the registry knows them. */
public record Scope(
    String grid, @Nullable String village, @Nullable String town, @Nullable String county) {

  /** The scope of a grid that no registry names. */
  public static Scope ofUnregistered(String grid) {
    return new Scope(grid, null, null, null);
  }
}
