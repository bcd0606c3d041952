package io.gridwhistle.sink;

import io.gridwhistle.risk.GridState;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;

/** Gives the operator its place in the task's mailbox, where answers of the cluster are handled. */
final class GridStateOperatorFactory extends AbstractStreamOperatorFactory<Void>
    implements OneInputStreamOperatorFactory<GridState, Void> {
  private static final long serialVersionUID = 1;
  private final LiveGrids.Connector connector;
  private final TypeSerializer<GridState> serializer;

  GridStateOperatorFactory(LiveGrids.Connector connector, TypeSerializer<GridState> serializer) {
    this.connector = connector;
    this.serializer = serializer;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T extends StreamOperator<Void>> T createStreamOperator(
      StreamOperatorParameters<Void> parameters) {
    return (T) new GridStateOperator(parameters, connector, serializer);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
    return GridStateOperator.class;
  }
}
