package io.gridwhistle.cluster.gridstate;

/** A place in an ordered list: the value ordered by, then the grid. */
record Mark(double value, String grid) {

  /** Ties of the value go by code; upwards, unless the code itself is what counts. */
  int compare(Mark other, Order order, boolean descending) {
    int byValue = Double.compare(value, other.value);
    if (byValue != 0) {
      return descending ? -byValue : byValue;
    }
    int byGrid = grid.compareTo(other.grid);
    return descending && order == Order.GRID ? -byGrid : byGrid;
  }
}
