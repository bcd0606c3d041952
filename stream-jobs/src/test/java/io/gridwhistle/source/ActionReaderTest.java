package io.gridwhistle.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.alert.Action;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionReaderTest {

  @Test
  void read_everyField_isTaken() {
    assertThat(
            read(
                """
                {"actionId":"a","alertId":"b","action":"assign","by":"li","role":"town",
                 "at":"1970-01-01T00:00:01Z","to":"wang","reason":null,"note":"n"}"""))
        .isEqualTo(new Action("a", "b", "assign", "li", "town", 1_000, "wang", null, "n"));
  }

  @Test
  void read_timeInMilliseconds_isTaken() {
    Action action =
        read("{\"actionId\":\"a\",\"alertId\":\"b\",\"action\":\"handle\",\"by\":\"c\",\"at\":5}");
    assertThat(action).isNotNull();
    assertThat(action.at()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"actionId\":\"a\",\"alertId\":\"b\",\"action\":\"explode\",\"by\":\"c\",\"at\":5}",
        "{\"actionId\":\"a\",\"alertId\":\"b\",\"action\":\"handle\",\"by\":\"c\",\"at\":\"soon\"}",
        "{\"actionId\":1,\"alertId\":\"b\",\"action\":\"handle\",\"by\":\"c\",\"at\":5}"
      })
  void read_noAction_givesNull(String json) {
    assertThat(read(json)).isNull();
  }

  private static Action read(String json) {
    return ActionReader.read(json.getBytes(StandardCharsets.UTF_8));
  }
}
