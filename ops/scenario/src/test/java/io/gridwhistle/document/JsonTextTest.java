package io.gridwhistle.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTextTest {

  @Test
  void end_hostileText_isReadBackAsItWas() throws Exception {
    String hostile = "\"quoted\" \\ \n \u0000 网格 😀 </script>";

    JsonNode read =
        new ObjectMapper()
            .readTree(
                new JsonText()
                    .put("text", hostile)
                    .put("count", 3)
                    .put("flag", true)
                    .put("degrees", 1.5e-7)
                    .strings("list", List.of(hostile))
                    .end());

    assertThat(read.path("text").asText()).isEqualTo(hostile);
    assertThat(read.path("list").path(0).asText()).isEqualTo(hostile);
    assertThat(read.path("degrees").asDouble()).isEqualTo(1.5e-7);
    assertThat(read.size()).isEqualTo(5);
  }

  @Test
  void put_null_isLeftOut() {
    assertThat(new JsonText().put("a", (String) null).json("b", null).end()).isEqualTo("{}");
  }

  @Test
  void put_infinite_isRefused() {
    assertThatThrownBy(() -> new JsonText().put("lon", Double.NaN))
        .hasMessage("lon must be a finite number, but is NaN.");
  }
}
