package io.gridwhistle.source;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.runtime.io.network.api.writer.ResultPartitionWriter;
import org.apache.flink.streaming.api.graph.NonChainedOutput;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.runtime.tasks.StreamTask;

/**
 * Hands on what lies in half-full network buffers together with the word about time behind it,
 * before which nothing is found. Otherwise a thread for each output would look every few
 * milliseconds whether there is something, and a record would wait for that thread and then for the
 * next task.
 *
 * <p>That thread still looks after {@link #LONGEST_MILLIS}, for records behind which time does not
 * go on, such as late ones. An output that is given more than that belongs to a view and is left
 * alone.
 */
public final class PromptOutputs {
  /** What a record waits at most. */
  public static final long LONGEST_MILLIS = 20;

  private final ResultPartitionWriter[] writers;

  private PromptOutputs(ResultPartitionWriter[] writers) {
    this.writers = writers;
  }

  /** Those of an operator's task; to be called once the operator is opened. */
  public static PromptOutputs of(AbstractStreamOperator<?> operator) {
    StreamTask<?, ?> task = operator.getContainingTask();
    List<NonChainedOutput> outputs =
        task.getConfiguration().getVertexNonChainedOutputs(operator.getUserCodeClassloader());
    ResultPartitionWriter[] writers = task.getEnvironment().getAllWriters();
    return new PromptOutputs(
        IntStream.range(0, writers.length)
            .filter(index -> isPrompt(outputs.get(index)))
            .mapToObj(index -> writers[index])
            .toArray(ResultPartitionWriter[]::new));
  }

  private static boolean isPrompt(NonChainedOutput output) {
    return output.getBufferTimeout() > 0 && output.getBufferTimeout() <= LONGEST_MILLIS;
  }

  /** Hands all on. */
  public void flush() {
    for (ResultPartitionWriter writer : writers) {
      writer.flushAll();
    }
  }
}
