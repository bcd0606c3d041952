package io.gridwhistle.benchmark.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridwhistle.alert.Transition;
import io.gridwhistle.benchmark.VoidRunException;
import io.gridwhistle.benchmark.detect.cep.CepDetection;
import io.gridwhistle.benchmark.detect.esper.EsperDetection;
import io.gridwhistle.benchmark.detect.flink.LocalJobs;
import io.gridwhistle.benchmark.detect.sql.SqlDetection;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class DetectionTest {
  private static County county;
  private static List<Step> ours;
  private static LocalJobs flink;

  @BeforeAll
  static void passOnce() throws Exception {
    county = County.simulated(60, 33, 1);
    ours = new OurDetection(county).pass().steps();
    flink = LocalJobs.start();
  }

  @AfterAll
  static void end() throws Exception {
    flink.close();
  }

  @Test
  void county_holdsAllThatIsHardToSay() {
    assertThat(county.events().stream().map(Event::type))
        .contains(
            EventType.MERGED,
            EventType.RETURNED,
            EventType.SUSPENDED,
            EventType.RESUMED,
            EventType.EXTENDED,
            EventType.MODE_CHANGED);
    assertThat(county.events()).anyMatch(event -> event.type().isPatrol() && !event.flag());
    assertThat(ours.stream().map(Step::rule))
        .contains("repeated-dispute", "overdue-handling", "coverage-gap");
    assertThat(ours.stream().map(Step::transition))
        .contains(Transition.OPENED, Transition.RAISED, Transition.LOWERED, Transition.RESOLVED);
  }

  @Test
  void esper_onASmallCounty_saysAllThatWeSay() throws Exception {
    Detection esper = new EsperDetection(county);

    assertThat(ours).allMatch(esper::tells);
    assertThatCode(() -> requireSame(esper, esper.pass().steps())).doesNotThrowAnyException();
  }

  @Test
  void cep_onASmallCounty_saysAllButWhatTimeTakesFromDisputes() throws Exception {
    requireOnSmallCounty(new CepDetection(flink, county));
  }

  @Test
  void sql_onASmallCounty_saysAllButWhatTimeTakesFromDisputes() throws Exception {
    requireOnSmallCounty(new SqlDetection(flink, county));
  }

  private static void requireOnSmallCounty(Detection rival) throws Exception {
    assertThat(ours.stream().filter(step -> !rival.tells(step)))
        .allMatch(step -> step.rule().equals("repeated-dispute") && !step.isUpward());
    List<Step> theirs = rival.pass().steps();
    assertThatCode(() -> requireSame(rival, theirs)).doesNotThrowAnyException();
  }

  @Test
  void requireSame_oneStepLess_isVoid() {
    for (String rule : List.of("repeated-dispute", "overdue-handling", "coverage-gap")) {
      List<Step> less = new ArrayList<>(ours);
      less.remove(ours.stream().filter(step -> step.rule().equals(rule)).findFirst().orElseThrow());

      assertThatThrownBy(() -> StepSets.requireSame("it", ours, less, step -> true))
          .isInstanceOf(VoidRunException.class)
          .hasMessageContaining("it lacks 1");
    }
  }

  @Test
  void requireSame_oneStepOneMillisecondLater_isVoid() {
    List<Step> late = new ArrayList<>(ours);
    Step step = late.remove(0);
    late.add(new Step(step.rule(), step.key(), step.transition(), step.severity(), step.at() + 1));

    assertThatThrownBy(() -> StepSets.requireSame("it", ours, late, each -> true))
        .isInstanceOf(VoidRunException.class);
  }

  @Test
  void requireSame_oneStepTwice_isVoid() {
    List<Step> twice = new ArrayList<>(ours);
    twice.add(ours.get(0));

    assertThatThrownBy(() -> StepSets.requireSame("it", ours, twice, step -> true))
        .isInstanceOf(VoidRunException.class)
        .hasMessageContaining("twice");
  }

  private static void requireSame(Detection rival, List<Step> theirs) throws VoidRunException {
    StepSets.requireSame(rival.getClass().getSimpleName(), ours, theirs, rival::tells);
  }
}
