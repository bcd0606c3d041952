package io.gridwhistle.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.detection.PackedInputs;
import io.gridwhistle.detection.Timeline;
import io.gridwhistle.detection.Watch;
import io.gridwhistle.detection.coverage.CoverageState;
import io.gridwhistle.fixture.Events;
import io.gridwhistle.registry.Scope;
import java.io.IOException;
import java.util.List;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class TimelineFormTest {
  private static final Scope SCOPE = new Scope("G1", "V1", null, "C1");
  private final TimelineForm<CoverageState> form = new TimelineForm<>(new CoverageForms.State());
  private final Timeline<CoverageState> timeline =
      new Timeline<>(new CoverageState(SCOPE), new PackedInputs());

  @Test
  void form_ofALife_isReadAsItWasWritten() throws Exception {
    live();
    timeline.base = new CoverageState(SCOPE);
    timeline.baseClock = 5;

    Timeline<CoverageState> read = written();

    assertThat(read.inputs).containsExactlyElementsOf(timeline.inputs);
    assertThat(read.clock).isEqualTo(30);
    assertThat(read.baseClock).isEqualTo(5);
    assertThat(read.base).usingRecursiveComparison().isEqualTo(timeline.base);
    assertThat(read.live).usingRecursiveComparison().isEqualTo(timeline.live);
  }

  @Test
  void form_beforeTheBaseMoves_writesNone() throws Exception {
    live();

    assertThat(written().base).isNull();
  }

  @Test
  void copy_changed_leavesTheFirstAsItWas() {
    live();
    Timeline<CoverageState> copy = form.copy(timeline);
    copy.inputs.append(Events.visit("later", 40));
    copy.live.watch = Watch.CLOSED;

    assertThat(timeline.inputs).hasSize(3);
    assertThat(timeline.live.watch.isOpen()).isTrue();
  }

  private void live() {
    for (int time = 10; time <= 30; time += 10) {
      timeline.inputs.append(Events.visit("visit-" + time, time));
    }
    timeline.live.patrol = timeline.inputs.newest();
    timeline.live.emergencies = List.of("T1");
    timeline.live.watch = new Watch(Severity.YELLOW, Severity.RED, 20);
    timeline.clock = 30;
  }

  private Timeline<CoverageState> written() throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    form.write(timeline, out);
    return form.read(new DataInputDeserializer(out.getCopyOfBuffer()));
  }
}
