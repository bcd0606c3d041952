package io.gridwhistle.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlowTimeTest {
  private OneInputStreamOperatorTestHarness<String, String> harness;

  @BeforeEach
  void open() throws Exception {
    harness = new OneInputStreamOperatorTestHarness<>(new SlowTime<>());
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void records_passAtOnce() throws Exception {
    harness.processElement("alert", 10);

    assertThat(harness.getOutput()).containsExactly(new StreamRecord<>("alert", 10));
  }

  @Test
  void watermarks_withinASecond_areLeftOut() throws Exception {
    for (long time = 5_000; time <= 7_000; time += 100) {
      harness.processWatermark(time);
    }

    assertThat(harness.getOutput())
        .containsExactly(new Watermark(5_000), new Watermark(6_000), new Watermark(7_000));
  }

  @Test
  void watermark_ofTheEnd_alwaysPasses() throws Exception {
    harness.processWatermark(Long.MAX_VALUE - 10);
    harness.processWatermark(Watermark.MAX_WATERMARK);

    assertThat(harness.getOutput())
        .containsExactly(new Watermark(Long.MAX_VALUE - 10), Watermark.MAX_WATERMARK);
  }
}
