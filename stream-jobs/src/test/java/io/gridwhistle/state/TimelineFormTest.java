package io.gridwhistle.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.detection.PackedInputs;
import io.gridwhistle.detection.Past;
import io.gridwhistle.detection.Said;
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
  private static final Said SAID =
      new Said("a", "grid:G1", 1, 2, Severity.YELLOW, Severity.RED, Said.OPEN, 7, false);
  private final TimelineForm<CoverageState> form = new TimelineForm<>(new CoverageForms.State());
  private final Timeline<CoverageState> timeline =
      new Timeline<>(Past.begun(0), new CoverageState(SCOPE), new PackedInputs());

  @Test
  void form_ofALife_isReadAsItWasWritten() throws Exception {
    live();
    timeline.past = new Past<>(new CoverageState(SCOPE), 1, 5, List.of(SAID));

    Timeline<CoverageState> read = written();

    assertThat(read.inputs).containsExactlyElementsOf(timeline.inputs);
    assertThat(read.clock).isEqualTo(30);
    assertThat(read.past).usingRecursiveComparison().isEqualTo(timeline.past);
    assertThat(read.live).usingRecursiveComparison().isEqualTo(timeline.live);
  }

  @Test
  void form_beforeTheBaseMoves_writesNoneAndSharesThePast() throws Exception {
    live();

    assertThat(written().past).isSameAs(timeline.past);
  }

  @Test
  void copy_changed_leavesTheFirstAsItWas() {
    live();
    timeline.past = Past.of(new CoverageState(SCOPE), 0, 5, List.of(SAID));
    Timeline<CoverageState> copy = form.copy(timeline);
    copy.inputs.append(Events.visit("later", 40));
    copy.live.watch = Watch.CLOSED;
    copy.past.said().clear();

    assertThat(timeline.inputs).hasSize(3);
    assertThat(timeline.live.watch.isOpen()).isTrue();
    assertThat(timeline.past.said()).containsExactly(SAID);
    assertThat(copy.past.base()).isNotSameAs(timeline.past.base());
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
