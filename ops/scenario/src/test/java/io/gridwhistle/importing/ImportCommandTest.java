package io.gridwhistle.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportCommandTest {
  private static final String GOOD =
      """
      patrol_id,unit,fixtime,lon,lat,junk
      a,w1,2024-01-01T05:50:21.571Z,35.38,-1.61,false
      a,w1,2024-01-01T05:51:21.000Z,35.381,-1.61,false
      a,w1,2024-01-01T05:52:21.000Z,35.41,-1.61,false
      a,w1,2024-01-01T05:52:30.000Z,0,0,true
      """;

  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();

  @Test
  void call_goodFile_writesEventsAndRegistry() throws Exception {
    int status = run(GOOD, "--mapping=patrol-tracks", out(), "--registry=" + folder + "/r.json");

    assertThat(status).isZero();
    assertThat(ImportedFile.lines(folder.resolve("events.ndjson")))
        .hasSize(2)
        .first()
        .asString()
        .contains("\"type\":\"patrol.track\"", "\"grid\":\"35.35,-1.65\"");
    assertThat(Files.readString(folder.resolve("r.json")))
        .contains("\"grid\":\"35.4,-1.65\"")
        .doesNotContain("\"grid\":\"0,0\"");
  }

  @Test
  void call_badRow_exitStatus1UnlessSkipped() throws Exception {
    String csv = GOOD + "a,w1,never,35.38,-1.61,false\n";

    assertThat(run(csv, "--mapping=patrol-tracks.yaml", out())).isEqualTo(1);
    assertThat(run(csv, "--mapping=patrol-tracks.yaml", out(), "--skip-bad")).isZero();
    assertThat(ImportedFile.lines(folder.resolve("events.ndjson"))).hasSize(2);
  }

  @Test
  void call_nothingToDo_exitStatus2() throws Exception {
    assertThat(run(GOOD, "--mapping=patrol-tracks")).isEqualTo(2);
    assertThat(said.toString()).contains("Maybe add --out FILE or --send.");
  }

  @Test
  void call_sendWithoutToken_exitStatus2() throws Exception {
    assertThat(run(GOOD, "--mapping=patrol-tracks", "--send")).isEqualTo(2);
    assertThat(said.toString()).contains("Sending needs a token. Maybe add --token.");
  }

  @Test
  void call_noSuchMapping_namesThoseThatShip() throws Exception {
    assertThat(run(GOOD, "--mapping=nyc-312", out())).isEqualTo(2);
    assertThat(said.toString())
        .contains("There is no mapping nyc-312. Maybe use a file, or one of nyc-311,");
  }

  @Test
  void call_columnMissing_namesItAndThoseThatAreThere() throws Exception {
    assertThat(run("patrol_id,unit\n", "--mapping=patrol-tracks", out())).isEqualTo(2);
    assertThat(said.toString()).contains("asks for a column", "Its columns are: patrol_id, unit.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zone: UTC | zone: Mars/North | zone 'Mars/North' is unknown",
        "times: [ISO] | times: [bogus] | time pattern 'bogus' is unusable",
        "type: urban | typ: urban | Unrecognized field",
        "source: /s | | needs a source",
        "category: dispute | category: quarrel | category 'quarrel' is unknown",
        "match: a | match: '(' | is no regular expression",
        "requests: | audits: | Unrecognized field",
        "grid: {code: G} | lattice: none | unusable",
        "incident: X | incident: '{nothing}' | asks for a column 'nothing'",
      })
  void call_unusableMapping_saysWhatIsWrong(String good, String bad, String message)
      throws Exception {
    String mapping =
        """
        source: /s
        zone: UTC
        times: [ISO]
        grids: {county: {code: C}, town: {code: T}, village: {code: V}, grid: {code: G}, type: urban}
        requests:
          incident: X
          reported: "{t}"
          report: {category: {of: X, patterns: [{match: a, category: dispute}], otherwise: {category: dispute}}}
        """;
    Path file = folder.resolve("m.yaml");
    Files.writeString(file, mapping.replace(good, bad == null ? "" : bad));

    assertThat(run("t\n2026-01-01T00:00:00Z\n", "--mapping=" + file, out())).isEqualTo(2);
    assertThat(said.toString()).contains(message);
  }

  @Test
  void call_emptyFile_saysSo() throws Exception {
    assertThat(run("", "--mapping=patrol-tracks", out())).isEqualTo(1);
    assertThat(said.toString()).contains("is empty; it needs a row with the names");
  }

  private String out() {
    return "--out=" + folder.resolve("events.ndjson");
  }

  private int run(String csv, String... arguments) throws IOException {
    Path file = Files.writeString(folder.resolve("export.csv"), csv);
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = file.toString();
    return ImportedFile.run(said, all);
  }
}
