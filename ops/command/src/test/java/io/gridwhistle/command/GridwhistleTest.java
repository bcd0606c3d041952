package io.gridwhistle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GridwhistleTest {
  @TempDir Path data;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource({
    "'', Say what to do",
    "upp, Did you mean up?",
    "up --members many, 'many'",
    "up --port-base 80, port base (80)",
    "up --members 9, number of members (9)",
    "down now, Unmatched argument",
    "logs, ROLE",
    "scale cluster-node, N",
    "token, --role",
    "token --role mayor, mayor",
    "token --role town, --division",
    "token --role analyst --division T01, --division",
    "token --role analyst --days 0, days (0)",
    "registry, load FILE",
    "registry load missing.geojson, missing.geojson",
    "rules, list",
    "rules put missing.yaml, missing.yaml",
    "simulate --grids 0 --days 1 --seed 1 --out x, grids (0)",
    "import x.csv --out y, --mapping",
    "bench, NAME",
  })
  void execute_unusableArguments_isStatus2WithOneSentence(String line, String expected) {
    assertThat(execute(line)).isEqualTo(2);

    assertThat(err.toString()).startsWith("error: ").contains(expected).hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "scale ingest 2", "rules list", "token --role ingest"})
  void execute_nothingRuns_isStatus1AndNamesUp(String line) {
    assertThat(execute(line)).isEqualTo(1);

    assertThat(err.toString()).startsWith("error: ").contains("gridwhistle up").hasLineCount(1);
  }

  @Test
  void down_nothingRuns_isDone() {
    assertThat(execute("down")).isZero();

    assertThat(out.toString()).contains("is not running");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "up", "registry", "registry load", "rules put", "import", "simulate"})
  void help_ofEachCommand_isDone(String command) {
    assertThat(
            Gridwhistle.commandLine()
                .setOut(new PrintWriter(out))
                .execute(words(command + " --help")))
        .isZero();

    assertThat(out.toString()).contains("Usage: gridwhistle");
  }

  @Test
  void logs_ofAnInstance_answersToThePlainName() throws Exception {
    Files.createDirectories(data.resolve("logs"));
    Files.writeString(data.resolve("logs/ingest-1.log"), "one\ntwo\nthree\n");

    assertThat(execute("logs ingest -n 2")).isZero();

    assertThat(out.toString()).isEqualTo("two\nthree\n");
  }

  @Test
  void logs_unknownRole_namesThoseThatThereAre() throws Exception {
    Files.createDirectories(data.resolve("logs"));
    Files.writeString(data.resolve("logs/kafka.log"), "");

    assertThat(execute("logs zookeeper")).isEqualTo(2);

    assertThat(err.toString()).contains("Choose one of: kafka");
  }

  @Test
  void taken_onePort_saysWhichAndForWhat() {
    assertThat(UpCommand.taken(List.of("9092 (Kafka)")))
        .startsWith("Port 9092 (Kafka) is taken by another program.")
        .contains("--port-base");
  }

  private int execute(String line) {
    var words = new ArrayList<>(List.of(words(line)));
    if (!line.isEmpty() && takesData(line)) {
      words.addAll(List.of("--data", data.toString()));
    }
    return Gridwhistle.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words.toArray(String[]::new));
  }

  private static boolean takesData(String line) {
    return !line.matches("(upp|registry|rules|simulate.*|bench.*)");
  }

  private static String[] words(String line) {
    return line.isBlank() ? new String[0] : line.strip().split(" ", -1);
  }
}
