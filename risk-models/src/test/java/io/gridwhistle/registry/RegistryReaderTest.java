package io.gridwhistle.registry;

import static io.gridwhistle.registry.Registries.DIVISIONS;
import static io.gridwhistle.registry.Registries.GRID;
import static io.gridwhistle.registry.Registries.feature;
import static io.gridwhistle.registry.Registries.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryReaderTest {

  @Test
  void read_wholeRegistry_knowsEverything() {
    Registry registry =
        read(
            feature(
                "'grid':'G1','name':'一网格','parent':'V1','type':'mountain','households':200,'residents':600,"
                    + "'activeFrom':'2026-01-01T00:00:00+08:00','patrolInterval':'PT36H',"
                    + "'checkpoints':[{'id':'P1','lon':1.5,'lat':2.5,'interval':'P1D'},{'id':'P2','lon':1,'lat':2}]"),
            DIVISIONS,
            ",'departments':[{'code':'D1','name':'城管'},{'code':'D2'}]");
    Grid grid = registry.grids().iterator().next();

    assertThat(registry.version()).isEqualTo(7);
    assertThat(grid.type()).isEqualTo(GridType.MOUNTAIN);
    assertThat(grid.activeFrom()).isEqualTo(1_767_196_800_000L);
    assertThat(grid.patrolInterval()).isEqualTo(Duration.ofHours(36));
    assertThat(grid.checkpoints())
        .containsExactly(
            new Checkpoint("P1", 1.5, 2.5, Duration.ofDays(1)), new Checkpoint("P2", 1, 2, null));
    assertThat(registry.departments())
        .containsExactly(new Department("D1", "城管"), new Department("D2", "D2"));
    assertThat(registry.calendar()).isNull();
    assertThat(registry.scopeOf("G1")).isEqualTo(new Scope("G1", "V1", "T1", "C1"));
    assertThat(registry.scopeOf("?")).isEqualTo(new Scope("?", null, null, null));
  }

  @Test
  void divisions_areWithinThoseAbove() {
    Registry registry = read(GRID, DIVISIONS, "");

    assertThat(registry.divisionsAbove(registry.grids().iterator().next()))
        .containsExactly("V1", "T1", "C1");
    assertThat(registry.isWithin("V1", "C1")).isTrue();
    assertThat(registry.isWithin("V1", "V1")).isTrue();
    assertThat(registry.isWithin("C1", "V1")).isFalse();
    assertThat(registry.isGridWithin("G1", "T1")).isTrue();
    assertThat(registry.isGridWithin("G1", "T2")).isFalse();
    assertThat(registry.isGridWithin("G2", "T1")).isFalse();
  }

  /** Codes say nothing about parents, and a grid may hang right below a county. */
  @Test
  void scope_gridBelowACounty_hasNoVillageOrTown() {
    String grid = GRID.replace("'V1'", "'C1'");

    assertThat(read(grid, DIVISIONS, "").scopeOf("G1"))
        .isEqualTo(new Scope("G1", null, null, "C1"));
  }

  @Test
  void read_manyProblems_namesAllAtOnce() {
    String features =
        String.join(
            ",",
            feature("'name':'no code'"),
            feature("'grid':'A','parent':'V1','type':'desert','activeFrom':'2026-01-01T00:00:00Z'"),
            feature("'grid':'B','parent':'V1','type':'urban','activeFrom':'yesterday'"),
            GRID.replace("'Polygon'", "'Point'"));
    InvalidRegistryException problem =
        problem(features, "{'name':'no code'},{'code':'C1'}", ",'departments':[{}]");

    assertThat(problem.problems())
        .containsExactly(
            "A feature needs a text 'grid'.",
            "The grid type 'desert' is unknown. Use one of urban, rural, mountain, dedicated.",
            "Grid 'B' has an activeFrom 'yesterday' that is no RFC 3339 time. Maybe use 2026-01-01T00:00:00+08:00.",
            "Grid 'G1' needs a geometry of type Polygon or MultiPolygon.",
            "A division needs a text 'code'.",
            "A division needs a text 'level'.",
            "A department needs a text 'code'.");
    assertThat(problem).hasMessage(String.join(" ", problem.problems()));
  }

  @Test
  void read_contradictions_namesAllAtOnce() {
    String circle =
        "{'code':'A','level':'town','parent':'B'},{'code':'B','level':'town','parent':'A'}";
    InvalidRegistryException problem =
        problem(
            GRID + "," + GRID,
            circle + ",{'code':'C','level':'county','parent':'X'},{'code':'A','level':'town'}",
            "");

    assertThat(problem.problems())
        .contains(
            "The code 'A' stands twice. Give each its own code.",
            "The code 'G1' stands twice. Give each its own code.",
            "The parent 'X' of division 'C' is no division. Add it to divisions[] or mend the code.",
            "The parent 'V1' of grid 'G1' is no division. Add it to divisions[] or mend the code.");
    assertThat(problem(GRID, circle, "").problems())
        .contains(
            "Division 'A' lies below itself. Mend its parent.",
            "Division 'B' lies below itself. Mend its parent.");
  }

  @Test
  void read_moreThanTenProblems_showsTen() {
    List<String> bad = java.util.Collections.nCopies(12, feature("'name':'no code'"));
    InvalidRegistryException problem = problem(String.join(",", bad), "", "");

    assertThat(problem.problems()).hasSize(12);
    assertThat(problem).hasMessageEndingWith("(and 2 more problems)");
  }

  @Test
  void read_noFeatureCollection_isRefused() {
    for (String json : List.of("{}", "[]", "{'type':'Feature'}")) {
      assertThat(
              catchThrowableOfType(
                  InvalidRegistryException.class,
                  () -> RegistryReader.read(Registries.json(json), 1)))
          .hasMessageContaining("FeatureCollection");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'households':-1 | no whole number from 0",
        "'residents':1.5 | no whole number from 0",
        "'patrolInterval':'3 days' | no ISO 8601 duration",
        "'patrolInterval':'PT0S' | at least 1 ms",
        "'patrolInterval':'-PT1H' | at least 1 ms",
        "'patrolInterval':5 | that is no text",
        "'checkpoints':[{'id':'P','lon':'x','lat':1}] | needs a number 'lon'",
        "'checkpoints':[{'lon':1,'lat':1}] | A checkpoint of Grid 'G1' needs a text 'id'"
      })
  void read_badProperty_isNamed(String property, String message) {
    String grid = GRID.replace("'grid':'G1'", "'grid':'G1'," + property);

    assertThat(problem(grid, DIVISIONS, "").problems())
        .singleElement()
        .asString()
        .contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[[[0,0],[1,0],[1,1],[0,1]]] | not closed",
        "[[[0,0],[1,0],[0,0]]] | not closed",
        "[] | without a ring",
        "[[[0,0],[181,0],[1,1],[0,0]]] | no [longitude, latitude]",
        "[[[0,0],[1,91],[1,1],[0,0]]] | no [longitude, latitude]",
        "[[[0,0],['1',0],[1,1],[0,0]]] | no [longitude, latitude]",
        "[[[0],[1,0],[1,1],[0]]] | no [longitude, latitude]"
      })
  void read_badRing_isNamed(String coordinates, String message) {
    String grid = GRID.replace("[[[0,0],[1,0],[1,1],[0,0]]]", coordinates);

    assertThat(problem(grid, DIVISIONS, "").problems())
        .singleElement()
        .asString()
        .startsWith("Grid 'G1'")
        .contains(message);
  }

  @Test
  void read_multiPolygon_hasAllParts() {
    String grid =
        GRID.replace("'Polygon'", "'MultiPolygon'")
            .replace(
                "[[[0,0],[1,0],[1,1],[0,0]]]",
                "[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]");
    Area area = read(grid, DIVISIONS, "").grids().iterator().next().area();

    assertThat(area.isWithin(0.9, 0.5, 0)).isTrue();
    assertThat(area.isWithin(5.9, 5.5, 0)).isTrue();
    assertThat(area.isWithin(3, 3, 0)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'workdays':[1],'hours':'09:00-17:00' | needs a text 'zone'",
        "'zone':'Mars','workdays':[1],'hours':'09:00-17:00' | Mars",
        "'zone':'Z','workdays':[8],'hours':'09:00-17:00' | DayOfWeek",
        "'zone':'Z','workdays':[1],'hours':'9 to 5' | Maybe use 09:00-17:00",
        "'zone':'Z','workdays':[1],'hours':'09:00-25:00' | 25:00",
        "'zone':'Z','workdays':[1] | Maybe use 09:00-17:00",
        "'zone':'Z','workdays':[],'hours':'09:00-17:00' | at least one working day",
        "'zone':'Z','workdays':[1],'hours':'09:00-17:00','holidays':['1 May'] | 1 May"
      })
  void read_badCalendar_isNamed(String calendar, String message) {
    assertThat(problem("", "", ",'calendar':{" + calendar + "}").problems())
        .singleElement()
        .asString()
        .contains(message);
  }

  @Test
  void calendar_severalSpans_asTextOrList() {
    WorkingHours text =
        Registries.calendar("'zone':'Z','workdays':[1,7],'hours':'09:00-12:00, 13:00-24:00'");
    WorkingHours list =
        Registries.calendar("'zone':'Z','workdays':[7,1],'hours':['09:00-12:00','13:00-24:00']");

    assertThat(text).isEqualTo(list);
    assertThat(text.spans()).hasSize(2);
  }

  private static InvalidRegistryException problem(
      String features, String divisions, String further) {
    return catchThrowableOfType(
        InvalidRegistryException.class, () -> read(features, divisions, further));
  }
}
