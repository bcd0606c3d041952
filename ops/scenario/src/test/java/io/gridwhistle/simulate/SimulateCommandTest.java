package io.gridwhistle.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SimulateCommandTest {
  @TempDir private Path folder;

  @Test
  void simulate_allFiles_writtenAndTheSameCompressed() throws Exception {
    Path plain = folder.resolve("new/events.ndjson");
    Path packed = folder.resolve("events.ndjson.gz");
    Path registry = folder.resolve("registry.geojson");
    Path truth = folder.resolve("truth.ndjson");

    assertThat(run("--grids=20", "--days=5", "--seed=4", "--out=" + plain)).isZero();
    assertThat(
            run(
                "--grids=20",
                "--days=5",
                "--seed=4",
                "--out=" + packed,
                "--registry=" + registry,
                "--truth=" + truth))
        .isZero();

    try (InputStream bytes = new GZIPInputStream(Files.newInputStream(packed))) {
      assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(Files.readString(plain));
    }
    assertThat(Files.readString(plain)).startsWith("{\"specversion\":\"1.0\"").endsWith("}\n");
    assertThat(SimulatedLines.tree(Files.readString(registry)).path("features")).hasSize(20);
    assertThat(Files.readAllLines(truth))
        .isNotEmpty()
        .allMatch(line -> SimulatedLines.tree(line).hasNonNull("key"));
  }

  @Test
  void simulate_start_movesTheHistory() throws Exception {
    Path out = folder.resolve("events.ndjson");

    run("--grids=2", "--days=1", "--seed=1", "--start=2025-06-30", "--out=" + out);

    assertThat(Files.readAllLines(out)).allMatch(line -> line.contains("\"time\":\"2025-06-30T"));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "-5, 3", "99999999, 1"})
  void simulate_unusableNumbers_exitStatus2(int grids, int days) {
    assertThat(run("--grids=" + grids, "--days=" + days, "--seed=1", "--out=" + folder + "/x"))
        .isEqualTo(2);
    assertThat(folder.resolve("x")).doesNotExist();
  }

  private static int run(String... arguments) {
    return new CommandLine(new SimulateCommand())
        .setErr(new PrintWriter(new StringWriter()))
        .execute(arguments);
  }
}
