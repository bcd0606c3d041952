package io.gridwhistle.sink;

import io.gridwhistle.risk.GridState;
import io.gridwhistle.state.Forms;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.streaming.api.datastream.DataStream;

/** The live grid state of the cluster as the end of a stream. */
public final class GridStateSink {
  private GridStateSink() {}

  /**
   * Ends a stream of grid states in the cluster.
   *
   * @param members of the Hazelcast cluster, as host:port
   */
  public static void define(DataStream<GridState> states, List<String> members) {
    define(states, HazelcastGrids.connector(members));
  }

  static void define(DataStream<GridState> states, LiveGrids.Connector connector) {
    TypeSerializer<GridState> serializer =
        states.getType().createSerializer(states.getExecutionConfig().getSerializerConfig());
    states
        .keyBy(GridState::grid, Forms.KEYS)
        .transform("grid state", Types.VOID, new GridStateOperatorFactory(connector, serializer))
        .uid("grid-state");
  }
}
