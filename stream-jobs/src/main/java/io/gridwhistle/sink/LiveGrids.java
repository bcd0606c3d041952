package io.gridwhistle.sink;

import io.gridwhistle.risk.GridState;
import java.io.Serializable;
import java.util.Collection;
import java.util.concurrent.CompletionStage;

/** The live grid state outside the job: a view that may be away for a while, or lose everything. */
interface LiveGrids extends AutoCloseable {

  /** Never blocks; fails as a whole, also when a part was stored. Repeats are harmless. */
  CompletionStage<Integer> publish(Collection<GridState> states);

  /** True once after anything by which the view may have lost states that it had taken. */
  boolean mayHaveLostStates();

  @Override
  void close();

  /** Opens a connection where the job runs. */
  interface Connector extends Serializable {
    LiveGrids connect();
  }
}
