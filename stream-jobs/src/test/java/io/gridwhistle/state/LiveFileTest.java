package io.gridwhistle.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.registry.Scope;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.risk.OpenIncident;
import io.gridwhistle.risk.RiskPart;
import io.gridwhistle.state.GridChange.AlertChange;
import io.gridwhistle.state.GridChange.CoverageChange;
import io.gridwhistle.state.GridChange.IncidentChange;
import io.gridwhistle.state.GridChange.PatrolChange;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiveFileTest {
  private static final Scope SCOPE = new Scope("G1", "V1", null, "C1");
  private static final CoverageChange COVERAGE = coverage(7);

  private final LiveFile file = new LiveFile();

  @Test
  void take_sameCoverageAgain_saysNothingNew() {
    assertThat(file.take(COVERAGE)).isTrue();
    assertThat(file.take(coverage(7))).isFalse();
    assertThat(file.take(coverage(8))).isTrue();

    assertThat(file.state("G1").version()).isEqualTo(2);
    assertThat(file.state("G1").scope()).isEqualTo(SCOPE);
    assertThat(file.state("G1").lastPatrol()).isEqualTo(8);
  }

  @Test
  void take_anotherPatrol_holdsTheSurroundingsThatOthersHold() {
    file.take(COVERAGE);
    file.take(coverage(8));

    assertThat(file.surroundings()).isSameAs(COVERAGE.surroundings());
  }

  @Test
  void take_patrolAlone_changesNothingElse() {
    file.take(COVERAGE);

    assertThat(file.take(new PatrolChange("G1", 7))).isFalse();
    assertThat(file.take(new PatrolChange("G1", 8))).isTrue();
    assertThat(file.state("G1").lastPatrol()).isEqualTo(8);
    assertThat(file.state("G1").version()).isEqualTo(2);
    assertThat(file.surroundings()).isSameAs(COVERAGE.surroundings());
  }

  @Test
  void take_changesOfAnIncident_keepsTheNewestUntilItEnds() {
    file.take(incident("I1", "accept", 3));
    file.take(incident("I2", "accept", 2));
    file.take(incident("I1", "dispatch", 4));
    assertThat(file.state("G1").incidents())
        .extracting(OpenIncident::incidentId, OpenIncident::stage)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("I2", "accept"),
            org.assertj.core.groups.Tuple.tuple("I1", "dispatch"));

    file.take(new IncidentChange("G1", "I2", null));
    file.take(new IncidentChange("G1", "I1", null));
    assertThat(file.state("G1").incidents()).isEmpty();
    assertThat(file.state("G1").version()).isEqualTo(5);
    assertThat(file.state("G1").lastPatrol()).isEqualTo(GridState.NEVER);
  }

  @Test
  void forgetFaded_keepsWhatIsOpenOrWasResolvedLately() {
    file.take(alert("open", null, false));
    file.take(alert("late", 10L, false));
    file.take(alert("long-ago", 9L, false));
    file.take(alert("withdrawn", null, true));

    assertThat(file.forgetFaded(10)).isTrue();
    assertThat(file.state("G1").parts())
        .extracting(RiskPart::alertId)
        .containsExactly("late", "open");
    assertThat(file.forgetFaded(10)).isFalse();
  }

  @Test
  void form_file_isReadAsItWasWrittenAlsoItsCopy() throws Exception {
    file.take(COVERAGE);
    file.take(incident("I1", "accept", 3));
    file.take(alert("A1", 4L, false));
    LiveFile copy = new GridForms.File().copy(file);
    GridState before = file.state("G1");
    file.take(incident("I2", "accept", 3));
    file.take(incident("I1", "dispatch", 4));

    assertThat(copy.state("G1")).isEqualTo(before);
    assertThat(written(copy).state("G1")).isEqualTo(before);
    assertThat(written(file).state("G1")).isEqualTo(file.state("G1"));
    assertThat(written(new LiveFile()).state("G1")).isEqualTo(new LiveFile().state("G1"));
  }

  @Test
  void form_filesOfOneVillage_shareItsSurroundings() throws Exception {
    file.take(COVERAGE);

    assertThat(written(file).surroundings()).isSameAs(written(file).surroundings());
  }

  private static LiveFile written(LiveFile file) throws Exception {
    GridForms.File form = new GridForms.File();
    DataOutputSerializer out = new DataOutputSerializer(64);
    form.write(file, out);
    return form.read(new DataInputDeserializer(out.getCopyOfBuffer()));
  }

  private static CoverageChange coverage(long lastPatrol) {
    return new CoverageChange(
        "G1", new GridSurroundings("urban", "V1", null, "C1", 5, 6, true), lastPatrol);
  }

  private static IncidentChange incident(String id, String stage, long since) {
    return new IncidentChange("G1", id, new OpenIncident(id, "dispute", stage, since, null));
  }

  private static AlertChange alert(String id, @Nullable Long resolvedAt, boolean discounted) {
    return new AlertChange(
        "G1",
        SCOPE,
        new RiskPart(id, "coverage-gap", "grid:G1", Severity.BLUE, 1, resolvedAt, discounted));
  }
}
