package io.gridwhistle.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The oracle against a county whose transitions were worked out by others. */
class SmallCountyTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("gridwhistle.examples", "../../shared/examples"));
  private static final Path COUNTY = EXAMPLES.resolve("small-county");
  private static final Instant UNTIL = Instant.parse("2026-02-14T00:00:00Z");

  @BeforeEach
  void examples_absent_skips() {
    assumeTrue(
        Files.isDirectory(COUNTY),
        () ->
            "There is no folder "
                + COUNTY.toAbsolutePath().normalize()
                + ". Maybe name the examples' folder by -Dgridwhistle.examples=DIR.");
  }

  @Test
  void transitions_smallCounty_areThoseWorkedOutByOthers() throws IOException {
    JsonNode registry = Tape.parse(Files.readString(COUNTY.resolve("registry.geojson")));
    List<String> lines = Files.readAllLines(COUNTY.resolve("events.ndjson"));
    List<ExpectedTransition> expected =
        Files.readAllLines(COUNTY.resolve("expected.ndjson")).stream()
            .map(Tape::parse)
            .map(ExpectedTransition::of)
            .toList();

    assertThat(ContractOracle.transitions(registry, lines, UNTIL, ClockMode.CALENDAR))
        .hasSizeGreaterThan(1000)
        .isEqualTo(expected);
  }
}
