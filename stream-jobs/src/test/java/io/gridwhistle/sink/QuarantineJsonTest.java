package io.gridwhistle.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class QuarantineJsonTest {

  @Test
  void write_jsonRecord_keepsItAsJson() {
    assertThat(written("{\"id\":\"e-1\",\"time\":1.50}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(
            """
            {"reason":"undecodable","at":"1970-01-01T00:00:01Z","record":{"id":"e-1","time":1.5}}""");
  }

  @Test
  void write_anyBytes_keepsThemAsBase64() {
    assertThat(written(new byte[] {(byte) 0xff, 0, 1}))
        .isEqualTo(
            """
            {"reason":"undecodable","at":"1970-01-01T00:00:01Z","record":"/wAB"}""");
  }

  private static String written(byte[] record) {
    return new String(
        QuarantineJson.write(new QuarantinedRecord("G1", "undecodable", 1_000, record)),
        StandardCharsets.UTF_8);
  }
}
