package io.gridwhistle.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertJsonTest {

  /** Each side of the wire tests against this file. */
  @Test
  void write_raised_givesTheGoldenBytes() throws IOException {
    assertThat(json(Alerts.raised())).isEqualTo(golden("alert-raised.json"));
  }

  @Test
  void write_resolved_givesTheGoldenBytes() throws IOException {
    assertThat(json(Alerts.resolved())).isEqualTo(golden("alert-resolved.json"));
  }

  @Test
  void read_whatWasWritten_isTheSame() {
    assertThat(AlertJson.read(AlertJson.write(Alerts.raised()))).isEqualTo(Alerts.raised());
    assertThat(AlertJson.read(AlertJson.write(Alerts.resolved()))).isEqualTo(Alerts.resolved());
  }

  @Test
  void read_unknownMembers_areLeftOut() {
    String json = json(Alerts.raised()).replaceFirst("\\{", "{\"new\":[1],");

    assertThat(AlertJson.read(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(Alerts.raised());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "null", "5", "{\"alertId\":5}"})
  void read_anythingElse_isRefused(String json) {
    assertThatThrownBy(() -> AlertJson.read(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("This is no alert");
  }

  @Test
  void read_unknownSeverity_isRefused() {
    String json = json(Alerts.raised()).replace("\"severity\":\"orange\"", "\"severity\":\"pink\"");

    assertThatThrownBy(() -> AlertJson.read(json.getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("'pink'");
  }

  private static String json(Alert alert) {
    return new String(AlertJson.write(alert), StandardCharsets.UTF_8);
  }

  private static String golden(String name) throws IOException {
    try (InputStream file = AlertJsonTest.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
