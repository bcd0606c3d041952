package io.gridwhistle.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.event.Event;
import io.gridwhistle.fixture.Events;
import io.gridwhistle.sink.QuarantinedRecord;
import java.time.Duration;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventIntakeTest {
  private static final Duration RETENTION = Duration.ofDays(35);
  private static final long WATERMARK = Duration.ofDays(100).toMillis();
  private static final byte[] JSON = {'{', '}'};
  private OneInputStreamOperatorTestHarness<LoggedEvent, CompactEvent> intake;

  @BeforeEach
  void open() throws Exception {
    intake = new OneInputStreamOperatorTestHarness<>(new EventIntake(RETENTION));
    intake.open();
  }

  @AfterEach
  void close() throws Exception {
    intake.close();
  }

  @Test
  void event_beforeAnyWatermark_passes() throws Exception {
    read(Events.visit("e-1", 0));
    assertThat(intake.extractOutputValues()).hasSize(1);
  }

  @Test
  void event_exactlyAsOldAsTheRetention_passes() throws Exception {
    intake.processWatermark(WATERMARK);
    read(Events.visit("e-1", WATERMARK - RETENTION.toMillis()));
    assertThat(intake.extractOutputValues()).hasSize(1);
  }

  @Test
  void event_oneMillisecondOlder_goesAsideWithItsReason() throws Exception {
    intake.processWatermark(WATERMARK);
    intake.setProcessingTime(7);
    read(Events.visit("e-1", WATERMARK - RETENTION.toMillis() - 1));
    assertThat(intake.extractOutputValues()).isEmpty();
    assertThat(aside())
        .usingRecursiveComparison()
        .isEqualTo(new QuarantinedRecord("G1", "older-than-retention", 7, JSON));
  }

  @Test
  void record_unreadable_goesAsideWithItsReason() throws Exception {
    read(null);
    assertThat(aside().reason()).isEqualTo("undecodable");
  }

  private void read(Event event) throws Exception {
    CompactEvent compact = event == null ? null : CompactEvent.of(event);
    intake.processElement(new LoggedEvent(compact, JSON, 0, JSON.length, 0), 0);
  }

  private QuarantinedRecord aside() {
    assertThat(intake.getSideOutput(EventIntake.ASIDE)).hasSize(1);
    return intake.getSideOutput(EventIntake.ASIDE).peek().getValue();
  }
}
