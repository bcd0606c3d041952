package io.gridwhistle.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
  @Test
  void settings_withoutAnything_haveDefaults() throws Exception {
    IngestSettings settings = IngestSettings.of(TestNode.variables("k:1", 8090, Map.of()));
    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.body().bytes()).isEqualTo(16 << 20);
    assertThat(settings.origins())
        .containsExactly("http://127.0.0.1:8080", "http://localhost:8080");
    assertThat(settings.events().futureMillis()).isEqualTo(86_400_000);
  }

  @Test
  void settings_withSeveralMistakes_nameAllOfThem() {
    Map<String, String> variables =
        Map.of(
            "GRIDWHISTLE_PORT", "many",
            "GRIDWHISTLE_EVENT_LOOPS", "0",
            "GRIDWHISTLE_PSEUDONYM_KEY_FILE", "/no/such/file");
    assertThatThrownBy(() -> IngestSettings.of(variables))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "GRIDWHISTLE_PORT is 'many' but must be a whole number from 1 to 65535. Maybe use 8090.")
        .hasMessageContaining("GRIDWHISTLE_EVENT_LOOPS is '0'")
        .hasMessageContaining("GRIDWHISTLE_TOKEN_SECRET_FILE is not set.")
        .hasMessageContaining("/no/such/file (GRIDWHISTLE_PSEUDONYM_KEY_FILE) cannot be read.");
  }
}
