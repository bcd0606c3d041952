package io.gridwhistle.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileRowsTest {
  private static final String MAPPING =
      """
      source: /import/test
      zone: Asia/Shanghai
      times: ["uuuu-MM-dd HH:mm"]
      missing: ["-"]
      grids:
        county: {code: C}
        town: {code: T}
        village: {code: V}
        grid: {code: "{grid}"}
        type: urban
      requests:
        incident: "{id}"
        reported: "{reported}"
        closed: "{closed}"
        report:
          title: "{title}"
          place: {lon: "{lon}", lat: "{lat}"}
          category: {of: "{title}", patterns: [{match: 吵架, category: dispute}], otherwise: {category: livelihood}}
      """;
  private static final String HEADER = "id,reported,closed,grid,title,lon,lat\n";
  private static final String GOOD = "7,2026-01-05 08:00,-,G1,邻居吵架,120.1,30.2\n";

  @TempDir private Path folder;
  private String mapping = "";

  @BeforeEach
  void writeMapping() throws Exception {
    mapping = Files.writeString(folder.resolve("mapping.yaml"), MAPPING).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,2026-01-05 08:00,-,G1,t,120,30,more | the number of columns is not that of the header",
        "1,2026-01-05 08:00 | the number of columns is not that of the header",
        "-,2026-01-05 08:00,-,G1,t,120,30 | the incident is missing",
        "1,-,-,G1,t,120,30 | the time of the report is missing",
        "1,2026-02-30 08:00,-,G1,t,120,30 | the time of the report is no time",
        "1,0001-01-01 00:00,-,G1,t,120,30 | the time of the report is no time",
        "1,9999-12-31 00:00,-,G1,t,120,30 | the time of the report is no time",
        "1,+999999999-12-31 00:00,-,G1,t,120,30 | the time of the report is no time",
        "1,yesterday,-,G1,t,120,30 | the time of the report is no time",
        "1,2026-01-05 08:00,soon,G1,t,120,30 | the time of closing is no time",
        "1,2026-01-05 08:00,-,-,t,120,30 | the grid is missing",
        "1,2026-01-05 08:00,-,G1,t,NaN,30 | the position is no longitude and latitude",
        "1,2026-01-05 08:00,-,G1,t,Infinity,30 | the position is no longitude and latitude",
        "1,2026-01-05 08:00,-,G1,t,120,-90.5 | the position is no longitude and latitude",
        "1,2026-01-05 08:00,-,G1,t,east,30 | the position is no longitude and latitude",
        "1,2026-01-05 08:00,-,G1,t,120,- | the position is no longitude and latitude",
        "1,2026-01-05 08:00,-,G1,a\uFFFDb,120,30 | the text is not in the mapping's encoding",
      })
  void read_badRow_isSkippedAndTheOthersUsed(String row, String reason) throws Exception {
    ImportedFile imported =
        ImportedFile.ofText(folder, mapping, HEADER + GOOD + row + "\n" + GOOD.replace("7,", "8,"));

    assertThat(imported.skipped()).isEqualTo(1);
    assertThat(imported.summary())
        .contains("skipped: 1 × " + reason)
        .contains("(first in row 3)")
        .contains("3 rows read, 2 used, 1 skipped");
    assertThat(imported.count("incident.reported")).isEqualTo(2);
    assertThat(imported.accepted()).hasSize(2);
  }

  @Test
  void read_quotedText_isTakenAsItStands() throws Exception {
    ImportedFile imported =
        ImportedFile.ofText(
            folder,
            mapping,
            HEADER + "\"7\",2026-01-05 08:00,-,\"G,1\",\"他说\"\"走开\"\"\r\n就吵架\",,\r\n");

    assertThat(imported.events().get(0).path("data").path("title").asText())
        .isEqualTo("他说\"走开\"\r\n就吵架");
    assertThat(imported.events().get(0).path("data").path("category").asText())
        .isEqualTo("dispute");
    assertThat(imported.events().get(0).path("data").path("grid").asText()).isEqualTo("G,1");
  }

  @Test
  void read_textBehindQuotation_isTakenAsItStands() throws Exception {
    String row = "7,2026-01-05 08:00,-,G1,\"a\"b,,\n";

    assertThat(
            ImportedFile.ofText(folder, mapping, HEADER + row)
                .events()
                .get(0)
                .path("data")
                .path("title")
                .asText())
        .isEqualTo("ab");
  }

  @Test
  void read_byteOrderMarkAndEmptyLines_areNone() throws Exception {
    ImportedFile imported =
        ImportedFile.ofText(folder, mapping, "\uFEFF" + HEADER + "\n\n" + GOOD + "\n");

    assertThat(imported.events()).hasSize(1);
    assertThat(imported.skipped()).isZero();
  }

  @Test
  void read_closedBeforeReported_isLeftOutAndTheReportUsed() throws Exception {
    ImportedFile imported =
        ImportedFile.ofText(folder, mapping, HEADER + GOOD.replace("-,G1", "2026-01-04 08:00,G1"));

    assertThat(imported.story("7")).containsExactly("reported 2026-01-05T08:00");
    assertThat(imported.summary()).contains("left out: 1 × closed before it was reported");
  }

  @Test
  void read_sameIncidentAgain_isLeftOut() throws Exception {
    ImportedFile imported = ImportedFile.ofText(folder, mapping, HEADER + GOOD + GOOD);

    assertThat(imported.events()).hasSize(1);
    assertThat(imported.summary()).contains("left out: 1 × the incident is there already");
  }

  @Test
  void read_noRows_givesAnEmptyRegistry() throws Exception {
    ImportedFile imported = ImportedFile.ofText(folder, mapping, HEADER);

    assertThat(imported.events()).isEmpty();
    assertThat(imported.registry().path("features")).isEmpty();
  }

  @Test
  void read_chineseEncoding_isThatOfTheMapping() throws Exception {
    Files.writeString(folder.resolve("mapping.yaml"), MAPPING + "encoding: GB18030\n");
    Path csv = folder.resolve("gb.csv");
    Files.write(csv, (HEADER + GOOD).getBytes(Charset.forName("GB18030")));

    assertThat(ImportedFile.of(mapping, csv).events().get(0).path("data").path("title").asText())
        .isEqualTo("邻居吵架");
  }

  @Test
  void read_quotationThatNeverCloses_endsTheImport() throws Exception {
    String row = "8,2026-01-05 08:00,-,G1,\"never closed,,\n";

    assertThatThrownBy(() -> ImportedFile.ofText(folder, mapping, HEADER + GOOD + row + GOOD))
        .hasMessageContaining("cannot be read beyond row 3: its quotation is never closed");
  }

  @Test
  void read_endlessQuotation_endsTheImportBeforeTheMemory() {
    String row = "8,2026-01-05 08:00,-,G1,\"" + "never closed,,\n".repeat(200_000);

    assertThatThrownBy(() -> ImportedFile.ofText(folder, mapping, HEADER + row))
        .hasMessageContaining("cannot be read beyond row 2");
  }

  @Test
  void read_cutCompression_endsTheImport() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write((HEADER + GOOD.repeat(1_000)).getBytes(StandardCharsets.UTF_8));
    }
    Path cut = folder.resolve("cut.csv.gz");
    Files.write(cut, Arrays.copyOf(packed.toByteArray(), packed.size() - 30));
    StringWriter said = new StringWriter();

    assertThat(ImportedFile.run(said, "--mapping", mapping, "--out", folder + "/o", "" + cut))
        .isEqualTo(1);
    assertThat(said.toString()).contains("cannot be read beyond row");
    assertThat(folder.resolve("o")).doesNotExist();
  }
}
