package io.gridwhistle.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.registry.Scope;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.state.GridChange.CoverageChange;
import io.gridwhistle.state.GridChange.IncidentChange;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class GridHeadTest {
  private static final Scope SCOPE = new Scope("G1", "V1", null, "C1");
  private static final CoverageChange COVERAGE = coverage(7);

  @Test
  void after_coverage_knowsItAndCounts() {
    GridHead head = GridHead.NEW.after(COVERAGE);

    assertThat(GridHead.NEW.knows(COVERAGE)).isFalse();
    assertThat(head.knows(COVERAGE)).isTrue();
    assertThat(head.knows(coverage(8))).isFalse();
    assertThat(head.version()).isEqualTo(1);
    assertThat(head.scope("G1")).isEqualTo(SCOPE);
  }

  @Test
  void after_anotherChange_countsAndKeepsTheCoverage() {
    GridHead head = GridHead.NEW.after(COVERAGE).after(new IncidentChange("G1", "I-1", null));

    assertThat(head.version()).isEqualTo(2);
    assertThat(head.knows(COVERAGE)).isTrue();
    assertThat(GridHead.NEW.after(new IncidentChange("G1", "I-1", null)).lastPatrol())
        .isEqualTo(GridState.NEVER);
  }

  @Test
  void form_head_isReadAsItWasWritten() throws Exception {
    GridForms.Head form = new GridForms.Head();
    for (GridHead head : new GridHead[] {GridHead.NEW, GridHead.NEW.after(COVERAGE)}) {
      DataOutputSerializer out = new DataOutputSerializer(64);
      form.write(head, out);

      assertThat(form.read(new DataInputDeserializer(out.getCopyOfBuffer()))).isEqualTo(head);
    }
  }

  @Test
  void after_anotherPatrol_holdsTheSurroundingsThatOthersHold() {
    GridHead head = GridHead.NEW.after(COVERAGE);

    assertThat(head.after(coverage(8)).lastPatrol()).isEqualTo(8);
    assertThat(head.after(coverage(8)).surroundings()).isSameAs(COVERAGE.surroundings());
  }

  @Test
  void form_headsOfOneVillage_shareItsSurroundings() throws Exception {
    GridForms.Head form = new GridForms.Head();
    DataOutputSerializer out = new DataOutputSerializer(64);
    form.write(GridHead.NEW.after(COVERAGE), out);
    form.write(GridHead.NEW.after(coverage(8)), out);

    DataInputDeserializer in = new DataInputDeserializer(out.getCopyOfBuffer());
    assertThat(form.read(in).surroundings()).isSameAs(form.read(in).surroundings());
  }

  private static CoverageChange coverage(long lastPatrol) {
    return new CoverageChange(
        "G1", new GridSurroundings("urban", "V1", null, "C1", 5, 6, true), lastPatrol);
  }
}
