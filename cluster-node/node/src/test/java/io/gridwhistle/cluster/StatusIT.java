package io.gridwhistle.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.gridwhistle.wire.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

class StatusIT {
  private static final Map<String, String> FLINK =
      Map.of(
          "/jobs/overview",
          """
          {"jobs":[{"jid":"a1","name":"risk-detection","state":"RESTARTING",
            "start-time":1772366400000}]}""",
          "/jobs/a1/checkpoints",
          """
          {"counts":{"completed":12,"failed":1},
           "latest":{"completed":{"trigger_timestamp":1772366460000}}}""",
          "/jobs/a1/metrics?get=numRestarts",
          "[{\"id\":\"numRestarts\",\"value\":\"3\"}]");

  private static final String INTAKE =
      """
      # TYPE gridwhistle_ingest_events_received counter
      gridwhistle_ingest_events_received_total 1200.0
      gridwhistle_ingest_events_accepted_total 1170.0
      gridwhistle_ingest_events_duplicates_total 10.0
      gridwhistle_ingest_events_refused_total{reason="unknown-grid"} 20.0
      gridwhistle_ingest_requests_refused_total{reason="overloaded"} 3.0
      gridwhistle_push_connections 7.0
      """;

  private final World shared = World.shared();

  @Test
  void cluster_tellsLagIndexAndMembers() {
    String group = "reader-" + UUID.randomUUID();
    readOne(group);
    JsonNode status = shared.get(Tokens.OPERATOR, "/v1/cluster").json();
    assertThat(status.at("/parts/members/safe").booleanValue()).isTrue();
    assertThat(status.at("/parts/members/members/0/partitions").intValue()).isPositive();
    assertThat(status.at("/parts/index/status").textValue()).isIn("green", "yellow");
    JsonNode lag = null;
    for (JsonNode reader : status.at("/parts/log")) {
      lag = reader.path("group").asText().equals(group) ? reader : lag;
    }
    assertThat(lag).isNotNull();
    assertThat(lag.path("lag").path(Topics.REGISTRY).intValue()).isGreaterThanOrEqualTo(6);
  }

  private void readOne(String group) {
    TopicPartition partition = new TopicPartition(Topics.REGISTRY, 0);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", shared.kafka(), "group.id", group),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.commitSync(Map.of(partition, new OffsetAndMetadata(1)), Duration.ofSeconds(30));
    }
  }

  @Test
  void cluster_tellsJobsWithCheckpointsAndRestarts() throws IOException {
    HttpServer flink = answering(FLINK);
    String address = "http://127.0.0.1:" + flink.getAddress().getPort() + "/";
    try (World world =
        World.start("127.0.0.1:1", "http://127.0.0.1:1", Map.of("gridwhistle.flink", address))) {
      JsonNode status = world.get(Tokens.ANALYST, "/v1/cluster").json();
      JsonNode job = status.at("/parts/jobs/0");
      assertThat(job.path("name").textValue()).isEqualTo("risk-detection");
      assertThat(job.path("lastCheckpoint").textValue()).isEqualTo("2026-03-01T12:01:00Z");
      assertThat(job.path("restarts").intValue()).isEqualTo(3);
      assertThat(job.path("failedCheckpoints").intValue()).isEqualTo(1);
      assertThat(status.path("troubles").findValuesAsText("en"))
          .anyMatch(text -> text.contains("risk-detection is recovering"))
          .anyMatch(text -> text.contains("no checkpoint for over 2 minutes (3 restarts)"));
    } finally {
      flink.stop(0);
    }
  }

  @Test
  void cluster_tellsIntakeAndItsRefusals() throws IOException {
    HttpServer ingest = answering(Map.of("/metrics", INTAKE));
    String address = "http://127.0.0.1:" + ingest.getAddress().getPort() + "/";
    try (World world =
        World.start("127.0.0.1:1", "http://127.0.0.1:1", Map.of("gridwhistle.ingest", address))) {
      JsonNode intake = world.get(Tokens.OPERATOR, "/v1/cluster").json().at("/parts/ingest");
      assertThat(intake.path("received").longValue()).isEqualTo(1_200);
      assertThat(intake.path("accepted").longValue()).isEqualTo(1_170);
      assertThat(intake.at("/refused/unknown-grid").longValue()).isEqualTo(20);
      assertThat(intake.at("/requestsRefused/overloaded").longValue()).isEqualTo(3);
      assertThat(intake.path("connections").longValue()).isEqualTo(7);
    } finally {
      ingest.stop(0);
    }
  }

  @Test
  void cluster_ingestAway_saysSoInBothLanguages() throws IOException {
    try (World world =
        World.start(
            "127.0.0.1:1",
            "http://127.0.0.1:1",
            Map.of("gridwhistle.ingest", "http://127.0.0.1:1"))) {
      JsonNode status = world.get(Tokens.OPERATOR, "/v1/cluster").json();
      assertThat(status.at("/parts/ingest").isNull()).isTrue();
      assertThat(status.path("troubles").findValuesAsText("zh"))
          .anyMatch(text -> text.startsWith("受理服务没有应答"));
      assertThat(status.path("troubles").findValuesAsText("en"))
          .anyMatch(text -> text.startsWith("Ingest does not answer"));
    }
  }

  private static HttpServer answering(Map<String, String> pages) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body =
              pages
                  .getOrDefault(exchange.getRequestURI().toString(), "{}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }
}
