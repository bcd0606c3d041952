package io.gridwhistle.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AlertIndexTest {
  @Test
  void definition_ofAlias_isJsonThatNamesIt() throws IOException {
    JsonNode definition = new ObjectMapper().readTree(AlertIndex.definition(AlertIndex.NEWEST));
    assertThat(definition.path("aliases").fieldNames())
        .toIterable()
        .containsExactly(AlertIndex.NEWEST);
    assertThat(definition.at("/mappings/dynamic").booleanValue()).isFalse();
    assertThat(definition.at("/mappings/properties/key/type").textValue()).isEqualTo("keyword");
  }
}
