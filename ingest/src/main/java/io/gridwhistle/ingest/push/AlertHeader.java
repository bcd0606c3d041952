package io.gridwhistle.ingest.push;

import java.util.Set;

/**
 * What routing needs to know of an alert.
 *
 * @param grids the grid of its scope and all that it touched
 */
public record AlertHeader(
    String alertId, int revision, String rule, String severity, boolean isOpen, Set<String> grids) {

  public AlertHeader {
    grids = Set.copyOf(grids);
  }
}
