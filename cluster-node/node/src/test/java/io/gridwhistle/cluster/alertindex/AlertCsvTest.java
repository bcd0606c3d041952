package io.gridwhistle.cluster.alertindex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertCsvTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋1"})
  void cell_thatLooksLikeAFormula_staysText(String text) {
    assertThat(AlertCsv.cell(text).replace("\"", "")).startsWith("'");
  }

  @Test
  void cell_withSeparators_isQuoted() {
    assertThat(AlertCsv.cell("a,\"b\"\n")).isEqualTo("\"a,\"\"b\"\"\n\"");
    assertThat(AlertCsv.cell("邻里纠纷")).isEqualTo("邻里纠纷");
    assertThat(AlertCsv.cell("")).isEmpty();
  }
}
