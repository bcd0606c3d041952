package io.gridwhistle.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.AlertJson;
import io.gridwhistle.alert.Evidence;
import io.gridwhistle.alert.EvidenceEvent;
import io.gridwhistle.alert.Handling;
import io.gridwhistle.alert.Severity;
import io.gridwhistle.alert.Status;
import io.gridwhistle.alert.Text;
import io.gridwhistle.alert.Transition;
import io.gridwhistle.fixture.Alerts;
import io.gridwhistle.registry.Scope;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class AlertFormTest {
  private final AlertForm form = new AlertForm();

  @Test
  void read_alertWithoutAnythingOptional_isWhatWasWritten() throws IOException {
    Alert alert = Alerts.alert(1, 1);

    assertThat(form.read(written(alert))).isEqualTo(alert);
  }

  @Test
  void read_alertWithEverything_isWhatTheWireFormGives() throws IOException {
    Alert full = full();

    assertThat(form.read(written(full))).isEqualTo(full).isEqualTo(throughTheWire(full));
  }

  @Test
  void read_measures_keepTheirOrder() throws IOException {
    Alert read = form.read(written(full()));

    assertThat(read.measure().keySet()).containsExactly("count", "fraction");
  }

  @Test
  void read_anotherVersion_saysWhich() {
    DataInputDeserializer unknown = new DataInputDeserializer(new byte[] {9});

    assertThatThrownBy(() -> form.read(unknown))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("alert has version 9");
  }

  private DataInputDeserializer written(Alert alert) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    form.write(alert, out);
    return new DataInputDeserializer(out.getCopyOfBuffer());
  }

  private static Alert throughTheWire(Alert alert) {
    return AlertJson.read(AlertJson.write(alert));
  }

  private static Alert full() {
    Map<String, Number> measure = new LinkedHashMap<>();
    measure.put("count", 3L);
    measure.put("fraction", 1.25);
    EvidenceEvent named = new EvidenceEvent("e1", "12345", "incident.reported", 90, "I-1");
    EvidenceEvent unnamed = new EvidenceEvent("e2", "grid-app", "patrol.visit", 80, null);
    return new Alert(
        Alert.idOf("repeated-dispute", "party:p", 100),
        7,
        Transition.RESOLVED,
        "repeated-dispute",
        3,
        "party:p",
        Severity.YELLOW,
        Severity.RED,
        Status.RESOLVED,
        200,
        100,
        200L,
        new Scope("G1", null, "T1", null),
        List.of("G1", "G2"),
        measure,
        new Evidence(25, List.of(named, unnamed)),
        new Text("同一家庭多次纠纷", "repeated"),
        new Text("请上门调解", "mediate"),
        new Handling("dismissed", "u1", 150L, "核实无误", "T1", "false-alarm"));
  }
}
