package io.gridwhistle.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.Transition;
import io.gridwhistle.detection.dispute.DisputeFact;
import io.gridwhistle.event.Event;
import io.gridwhistle.fixture.Events;
import io.gridwhistle.rules.RuleReader;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DisputeOperatorTest {
  private static final long START = 1_767_225_600_000L;
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final long YEAR = 365 * DAY;

  private KeyedTwoInputStreamOperatorTestHarness<String, DisputeFact, RuleChange, Alert> harness;

  @BeforeEach
  void open() throws Exception {
    List<String> rules = RuleReader.defaults().values().stream().map(ObjectNode::toString).toList();
    DetectionSettings settings = DetectionSettings.replay(rules, "", START + YEAR, false);
    harness =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            new DisputeOperator(settings), DisputeFact::key, change -> "", Types.STRING);
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void reports_thatWaitedForOneWatermarkFarAhead_areCountedTogether() throws Exception {
    for (int day = 0; day < 3; day++) {
      report("I-" + day, START + day * DAY);
    }

    harness.processBothWatermarks(Watermark.MAX_WATERMARK);

    assertThat(found()).containsExactly(Transition.OPENED, Transition.RESOLVED);
    assertThat(harness.numKeyedStateEntries()).isZero();
  }

  @Test
  void reports_ofManyMonths_beforeOneWatermark_openAnEpisodeEach() throws Exception {
    for (int month = 0; month < 5; month++) {
      for (int day = 0; day < 3; day++) {
        report("I-" + month + "-" + day, START + month * 60 * DAY + day * DAY);
      }
    }

    harness.processBothWatermarks(new Watermark(START + YEAR));

    assertThat(found()).hasSize(10).startsWith(Transition.OPENED, Transition.RESOLVED);
  }

  private void report(String incident, long time) throws Exception {
    Event event = Events.dispute(incident, "p-1", time);
    harness.processElement1(new StreamRecord<>(new DisputeFact("party:p-1", false, event), time));
  }

  private List<Transition> found() {
    return harness.extractOutputValues().stream().map(Alert::transition).toList();
  }
}
