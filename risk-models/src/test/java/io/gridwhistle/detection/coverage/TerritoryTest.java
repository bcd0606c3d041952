package io.gridwhistle.detection.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.detection.DetectorScenario;
import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventType;
import io.gridwhistle.registry.Area;
import io.gridwhistle.registry.Division;
import io.gridwhistle.registry.Grid;
import io.gridwhistle.registry.GridType;
import io.gridwhistle.registry.Registry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerritoryTest {
  private static final Event EMERGENCY =
      DetectorScenario.event("PT1H", EventType.MODE_CHANGED, "T1", Event.NO_TIME, null, true);
  private final Territory territory = new Territory();

  private static Registry registry(Duration interval, String... grids) {
    List<Grid> all = new ArrayList<>();
    for (String grid : grids) {
      all.add(
          new Grid(
              grid, grid, "T1", GridType.URBAN, 0, 0, 0, interval, List.of(), new Area(List.of())));
    }
    List<Division> divisions =
        List.of(new Division("C1", "C1", "county", null), new Division("T1", "T1", "town", "C1"));
    return new Registry(1, all, divisions, List.of(), null);
  }

  @Test
  void load_everyGrid_isTold() {
    List<GridNotice> notices = territory.load(registry(Duration.ofHours(5), "G1", "G2"));

    assertThat(notices).extracting(GridNotice::grid).containsExactly("G1", "G2");
    assertThat(notices.get(0).facts())
        .isEqualTo(
            new GridFacts(
                new io.gridwhistle.registry.Scope("G1", null, "T1", "C1"),
                "urban",
                0,
                18_000_000,
                List.of("T1", "C1"),
                true));
  }

  @Test
  void load_again_tellsOnlyWhatChanged() {
    territory.load(registry(null, "G1", "G2"));

    assertThat(territory.load(registry(null, "G1", "G2"))).isEmpty();
    List<GridNotice> notices = territory.load(registry(null, "G2", "G3"));
    assertThat(notices).extracting(GridNotice::grid).containsExactly("G3", "G1");
    assertThat(notices.get(1).facts()).matches(facts -> !facts.registered());
  }

  @Test
  void mode_ofADivision_reachesEveryGridBelow() {
    territory.load(registry(null, "G1", "G2"));

    assertThat(territory.apply(EMERGENCY))
        .containsExactly(
            GridNotice.of("G1", CompactEvent.of(EMERGENCY)),
            GridNotice.of("G2", CompactEvent.of(EMERGENCY)));
  }

  /** A grid that is registered later lives in the mode of the divisions above it. */
  @Test
  void load_afterAMode_tellsNewGrids() {
    territory.load(registry(null, "G1"));
    territory.apply(EMERGENCY);

    assertThat(territory.load(registry(null, "G1", "G2")))
        .extracting(GridNotice::grid, GridNotice::event)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("G2", null),
            org.assertj.core.groups.Tuple.tuple("G2", EMERGENCY));
  }
}
