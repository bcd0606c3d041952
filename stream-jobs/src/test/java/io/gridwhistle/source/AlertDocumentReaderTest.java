package io.gridwhistle.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.AlertJson;
import io.gridwhistle.fixture.Alerts;
import io.gridwhistle.sink.AlertDocument;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertDocumentReaderTest {

  @Test
  void read_alert_givesItsIdentityAndItsBytes() {
    Alert alert = Alerts.alert(7, 3);
    byte[] json = AlertJson.write(alert);
    assertThat(AlertDocumentReader.read(json))
        .isEqualTo(new AlertDocument(alert.alertId(), 3, json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"alertId\":\"a\"}",
        "{\"alertId\":\"a\",\"revision\":0}",
        "{\"alertId\":\"a\",\"revision\":99999999999}",
        "{\"alertId\":\"\",\"revision\":1}",
        "{\"scope\":{\"alertId\":\"a\",\"revision\":1}}",
        "{\"alertId\":\"a\",\"revision\":1",
        "{\"alertId\":\"a\",\"revision\":1} {}"
      })
  void read_noAlert_givesNull(String json) {
    assertThat(AlertDocumentReader.read(json.getBytes(StandardCharsets.UTF_8))).isNull();
  }
}
