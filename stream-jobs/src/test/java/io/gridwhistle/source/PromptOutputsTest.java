package io.gridwhistle.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.operator.DetectionTopology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.runtime.io.network.api.writer.ResultPartitionWriter;
import org.apache.flink.runtime.io.network.partition.MockResultPartitionWriter;
import org.apache.flink.runtime.io.network.partition.ResultPartitionType;
import org.apache.flink.runtime.jobgraph.IntermediateDataSetID;
import org.apache.flink.runtime.operators.testutils.MockEnvironment;
import org.apache.flink.streaming.api.graph.NonChainedOutput;
import org.apache.flink.streaming.api.graph.StreamConfig;
import org.apache.flink.streaming.runtime.partitioner.ForwardPartitioner;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class PromptOutputsTest {
  /** The timeouts of the buffers that the task's own thread flushed, in that order. */
  private final List<Long> flushed = new ArrayList<>();

  private final Thread task = Thread.currentThread();

  @Test
  void wordAboutTime_handsOnWhatIsOnTheWayToWarnings() throws Exception {
    try (var intake = intake(PromptOutputs.LONGEST_MILLIS, 2)) {
      intake.processWatermark(1);
      assertThat(flushed).containsExactly(PromptOutputs.LONGEST_MILLIS, 2L);
      intake.processWatermark(2);
      assertThat(flushed).hasSize(4);
    }
  }

  @Test
  void wordAboutTime_leavesViewsAloneAndWhatNeverWaits() throws Exception {
    try (var intake = intake(DetectionTopology.VIEW_MILLIS, ControlSource.AT_ONCE, -1)) {
      intake.processWatermark(1);
      assertThat(flushed).isEmpty();
    }
  }

  private OneInputStreamOperatorTestHarness<LoggedEvent, CompactEvent> intake(long... timeouts)
      throws Exception {
    MockEnvironment environment = MockEnvironment.builder().build();
    environment.addOutputs(
        Arrays.stream(timeouts).<ResultPartitionWriter>mapToObj(Writer::new).toList());
    StreamConfig config = new StreamConfig(environment.getTaskConfiguration());
    config.setVertexNonChainedOutputs(
        Arrays.stream(timeouts).mapToObj(PromptOutputsTest::output).toList());
    config.serializeAllConfigs();
    OneInputStreamOperatorTestHarness<LoggedEvent, CompactEvent> harness =
        new OneInputStreamOperatorTestHarness<>(new EventIntake(Duration.ofDays(35)), environment);
    harness.open();
    return harness;
  }

  private static NonChainedOutput output(long timeout) {
    return new NonChainedOutput(
        true,
        1,
        1,
        1,
        timeout,
        false,
        new IntermediateDataSetID(),
        null,
        new ForwardPartitioner<>(),
        ResultPartitionType.PIPELINED_BOUNDED);
  }

  private final class Writer extends MockResultPartitionWriter {
    private final long timeout;

    Writer(long timeout) {
      this.timeout = timeout;
    }

    @Override
    public void flushAll() {
      if (Thread.currentThread() == task) { // not Flink's own flusher of that output
        flushed.add(timeout);
      }
    }
  }
}
