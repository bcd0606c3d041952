package io.gridwhistle.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.gridwhistle.alert.Severity;
import io.gridwhistle.embedded.ElasticsearchServer;
import io.gridwhistle.embedded.KafkaServer;
import io.gridwhistle.process.FreePort;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A node that starts before everything else, and loses it again. */
class OutageIT {
  private static final Duration LONG = Duration.ofSeconds(90);

  @Test
  void node_withoutLogAndIndex_servesGridsAndBecomesReadyLater() throws IOException {
    int kafkaPort = FreePort.any();
    int indexPort = FreePort.any();
    try (World world = World.start("127.0.0.1:" + kafkaPort, "http://127.0.0.1:" + indexPort)) {
      assertAlone(world);
      try (KafkaServer kafka = KafkaServer.start(World.folder(), kafkaPort, FreePort.any());
          ElasticsearchServer index =
              ElasticsearchServer.start(World.folder(), indexPort, FreePort.any())) {
        await().atMost(LONG).until(() -> world.get("", "/health/ready").status() == 200);
        assertThat(world.put(Tokens.OPERATOR, "/v1/registry", Samples.registry()).status())
            .isEqualTo(200);
        assertThat(world.get(Tokens.ANALYST, "/v1/alerts").status()).isEqualTo(200);
        index.close();
        assertThat(world.get(Tokens.ANALYST, "/v1/alerts").status()).isEqualTo(503);
        assertThat(world.get(Tokens.ANALYST, "/v1/grids/G1").status()).isEqualTo(200);
        assertThat(world.get("", "/health/ready").status()).isEqualTo(200);
      }
    }
  }

  private static void assertAlone(World world) {
    world.publish(List.of(Samples.state("G1", 1, Severity.RED)));
    assertThat(world.get(Tokens.ANALYST, "/v1/grids").json().path("total").intValue()).isEqualTo(1);
    assertThat(world.get(Tokens.TOWN_1, "/v1/grids/G1").status()).isEqualTo(200);
    assertThat(world.get("", "/health/live").status()).isEqualTo(200);
    assertThat(world.get("", "/health/ready").status()).isEqualTo(503);
    assertThat(world.get(Tokens.ANALYST, "/v1/alerts").status()).isEqualTo(503);
    assertThat(world.get(Tokens.ANALYST, "/v1/rules").status()).isEqualTo(503);
    assertThat(world.put(Tokens.OPERATOR, "/v1/registry", Samples.registry()).status())
        .isEqualTo(503);
    JsonNode status = world.get(Tokens.ANALYST, "/v1/cluster").json();
    assertThat(status.at("/parts/members/members")).hasSize(1);
    assertThat(status.path("troubles").findValuesAsText("part"))
        .contains("members", "log", "jobs", "index");
  }
}
