package io.gridwhistle.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.detection.coverage.CoverageState;
import io.gridwhistle.detection.coverage.GridFacts;
import io.gridwhistle.detection.coverage.GridNotice;
import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.event.Event;
import io.gridwhistle.fixture.Events;
import io.gridwhistle.registry.Scope;
import java.io.IOException;
import java.util.List;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class CoverageFormsTest {
  private static final Event VISIT = Events.visit("visit", 10);

  @Test
  void notice_ofFacts_isReadAsItWasWritten() throws Exception {
    GridNotice notice = new GridNotice("G1", facts("G1"), null);

    assertThat(written(new CoverageForms.Notice(), notice)).isEqualTo(notice);
  }

  @Test
  void notice_ofAPatrol_isReadAsItWasWritten() throws Exception {
    GridNotice notice = GridNotice.of(CompactEvent.of(VISIT));

    assertThat(written(new CoverageForms.Notice(), notice)).isEqualTo(notice);
  }

  @Test
  void notice_ofAModeAboveTheGrid_isReadAsItWasWritten() throws Exception {
    CompactEvent mode = CompactEvent.of(Events.mode("C1", true, 10));
    GridNotice notice = new GridNotice("G1", null, mode);

    assertThat(written(new CoverageForms.Notice(), notice)).isEqualTo(notice);
  }

  /** As checkpoints of earlier releases hold it. */
  @Test
  void notice_ofAPatrolThatNamesItsGridBesides_isRead() throws Exception {
    DataOutputSerializer out = new DataOutputSerializer(64);
    out.writeUTF("G1");
    out.writeBoolean(false);
    out.writeBoolean(true);
    Binary.writeCompact(CompactEvent.of(VISIT), out);

    assertThat(new CoverageForms.Notice().read(new DataInputDeserializer(out.getCopyOfBuffer())))
        .isEqualTo(GridNotice.of(CompactEvent.of(VISIT)));
  }

  @Test
  void state_ofTwoGridsOfAVillage_shareTheirTerms() throws Exception {
    CoverageState one = written(new CoverageForms.State(), state("G1"));
    CoverageState other = written(new CoverageForms.State(), state("G2"));

    assertThat(one.terms).isSameAs(other.terms);
    assertThat(one.knows(facts("G1"))).isTrue();
    assertThat(one.knows(facts("G2"))).isFalse();
  }

  @Test
  void state_withAPatrolOfItsGrid_holdsOneScope() throws Exception {
    CoverageState state = new CoverageState(VISIT.scope());
    state.patrol = VISIT;

    CoverageState read = written(new CoverageForms.State(), state);

    assertThat(read.patrol).isEqualTo(VISIT);
    assertThat(read.scope).isEqualTo(VISIT.scope()).isSameAs(scopeOfPatrol(read));
    assertThat(read.terms).isNull();
  }

  private static Scope scopeOfPatrol(CoverageState state) {
    return state.patrol == null ? Scope.ofUnregistered("") : state.patrol.scope();
  }

  private static CoverageState state(String grid) {
    CoverageState state = new CoverageState(Scope.ofUnregistered(grid));
    state.learn(facts(grid));
    return state;
  }

  private static GridFacts facts(String grid) {
    return new GridFacts(
        new Scope(grid, "V1", "T1", null), "rural", 5, 6, List.of("V1", "T1"), true);
  }

  private static <T> T written(Form<T> form, T value) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    form.write(value, out);
    return form.read(new DataInputDeserializer(out.getCopyOfBuffer()));
  }
}
