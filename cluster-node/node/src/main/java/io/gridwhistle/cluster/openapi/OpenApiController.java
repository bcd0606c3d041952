package io.gridwhistle.cluster.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.io.InputStream;

/** Describes this API to machines. */
@Controller("/openapi.json")
final class OpenApiController {
  private final JsonNode document;

  OpenApiController() throws IOException {
    try (InputStream yaml = OpenApiController.class.getResourceAsStream("openapi.yaml")) {
      document = new YAMLMapper().readTree(yaml);
    }
  }

  @Get
  JsonNode document() {
    return document;
  }
}
