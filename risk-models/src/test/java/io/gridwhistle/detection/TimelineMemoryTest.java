package io.gridwhistle.detection;

import static io.gridwhistle.detection.DetectorScenario.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.detection.coverage.CoverageDetector;
import io.gridwhistle.detection.coverage.CoverageParameters;
import io.gridwhistle.detection.coverage.CoverageState;
import io.gridwhistle.detection.coverage.GridFacts;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventType;
import io.gridwhistle.registry.Scope;
import io.gridwhistle.rules.RuleHistory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a key holds for corrections is bounded by the lateness, not by its age. */
class TimelineMemoryTest {
  private static final Scope SCOPE = new Scope("G1", null, null, null);
  private static final Duration LATENESS = Duration.ofDays(7);

  private final TimelineEngine<CoverageState, CoverageParameters> engine =
      new TimelineEngine<>(
          new CoverageDetector(),
          new RuleHistory<>(Cases.coverageRule(1, "true", "{}")),
          LATENESS.toMillis());
  private final Timeline<CoverageState> timeline = engine.begin("G1");
  private int patrols;

  private void register() {
    GridFacts facts = new GridFacts(SCOPE, "urban", START.toEpochMilli(), 0, List.of(), true);
    engine.found(timeline, state -> state.learn(facts));
  }

  private int patrol(Duration offset) {
    long time = START.plus(offset).toEpochMilli();
    return engine
        .accept(
            timeline,
            new Event(
                EventType.PATROL_VISIT,
                "/s",
                "p" + patrols,
                time,
                patrols++,
                SCOPE,
                null,
                null,
                null,
                List.of(),
                Event.NO_TIME,
                null,
                true))
        .size();
  }

  @Test
  void inputsAndEpisodes_ofALongLife_areForgotten() {
    register();
    for (int day = 0; day < 400; day++) {
      patrol(Duration.ofDays(2L * day));
      patrol(Duration.ofDays(2L * day + 2).minusHours(1));
      patrol(Duration.ofDays(2L * day + 1)); // late: takes back what had opened after a day
    }

    assertThat(timeline.inputs).hasSizeLessThan(40);
    assertThat(timeline.past.said()).hasSizeLessThan(40);
  }

  @Test
  void input_olderThanWhatIsKept_changesNothing() {
    register();
    for (int day = 1; day <= 30; day++) {
      patrol(Duration.ofDays(day));
    }
    int kept = timeline.inputs.size();

    assertThat(patrol(Duration.ofHours(30))).isZero();
    assertThat(timeline.inputs).hasSize(kept);
  }

  /** One episode is withdrawn; another, an hour before the next patrol, opens and resolves. */
  @Test
  void lateInput_withinTheLateness_isPutInPlaceAlsoAfterForgetting() {
    register();
    for (int day = 0; day < 30; day++) {
      patrol(Duration.ofDays(2L * day));
    }
    int before = timeline.inputs.size();

    assertThat(patrol(Duration.ofDays(57).minusHours(1))).isEqualTo(3);
    assertThat(timeline.inputs).hasSize(before + 1);
    assertThat(timeline.past.said()).anyMatch(Said::withdrawn);
  }
}
