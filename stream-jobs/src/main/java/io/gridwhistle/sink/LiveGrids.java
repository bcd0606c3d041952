package io.gridwhistle.sink;

import io.gridwhistle.risk.GridState;
import java.io.Serializable;
import java.util.Collection;
import java.util.concurrent.CompletionStage;

/** The live grid state outside the job: a view that may be away for a while, or lose everything. */
interface LiveGrids extends AutoCloseable {

  /** Never blocks; fails as a whole, also when a part was stored. Repeats are harmless. */
  CompletionStage<Integer> publish(Collection<GridState> states);

  /** True once after the view was found to have begun anew: then it knows nothing. */
  boolean hasBegunAnew();

  @Override
  void close();

  /** Opens a connection where the job runs. */
  interface Connector extends Serializable {
    LiveGrids connect();
  }
}
