package io.gridwhistle.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.hazelcast.core.HazelcastInstance;
import io.gridwhistle.embedded.ElasticsearchServer;
import io.gridwhistle.embedded.KafkaServer;
import io.gridwhistle.process.FreePort;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.store.Publisher;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A real node with a real log and a real index, shared by the tests of one run. */
final class World implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Map<String, World> SHARED = new HashMap<>();

  private final EmbeddedServer server;

  private World(EmbeddedServer server) {
    this.server = server;
  }

  /** The one that all tests share; its servers end with the JVM. */
  static synchronized World shared() {
    return SHARED.computeIfAbsent("world", key -> started());
  }

  private static World started() {
    try {
      KafkaServer kafka = KafkaServer.start(folder());
      ElasticsearchServer index = ElasticsearchServer.start(folder());
      World world = start(kafka.address(), index.address().toString());
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> world.get("", "/health/ready").status() == 200);
      Answer loaded = world.put(Tokens.OPERATOR, "/v1/registry", Samples.registry());
      assertThat(loaded.status()).as(loaded.response().body()).isEqualTo(200);
      return world;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Starts a node that looks for its log and index at the given addresses. */
  static World start(String kafka, String elasticsearch) {
    return start(kafka, elasticsearch, Map.of());
  }

  static World start(String kafka, String elasticsearch, Map<String, Object> more) {
    int port = FreePort.any();
    Map<String, Object> settings = new HashMap<>();
    settings.put("micronaut.server.port", -1);
    settings.put("gridwhistle.kafka", kafka);
    settings.put("gridwhistle.elasticsearch", elasticsearch);
    settings.put("gridwhistle.flink", "http://127.0.0.1:1");
    settings.put("gridwhistle.cluster", "test-" + UUID.randomUUID());
    settings.put("gridwhistle.hazelcast", "127.0.0.1:" + port);
    settings.put("gridwhistle.hazelcast-port", port);
    settings.put("gridwhistle.token-secret-file", Tokens.secretFile().toString());
    settings.putAll(more);
    return new World(ApplicationContext.run(EmbeddedServer.class, settings));
  }

  static Path folder() throws IOException {
    return Files.createTempDirectory(Path.of("target"), "world").toAbsolutePath();
  }

  /** An answer: status, headers and body. */
  record Answer(int status, HttpResponse<String> response) {
    JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException notJson) {
        throw new UncheckedIOException(response.body(), notJson);
      }
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  Answer get(String token, String path, String... headers) {
    return send(request(token, path, headers).GET());
  }

  Answer put(String token, String path, String body, String... headers) {
    return send(
        request(token, path, headers)
            .setHeader("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request(String token, String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.getURI() + path));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException ending) {
      throw new IllegalStateException(ending);
    }
  }

  void publish(List<GridState> states) {
    new Publisher(bean(HazelcastInstance.class)).publish(states).toCompletableFuture().join();
  }

  String kafka() {
    return bean(NodeSettings.class).kafka();
  }

  <T> T bean(Class<T> type) {
    return server.getApplicationContext().getBean(type);
  }

  @Override
  public void close() {
    server.getApplicationContext().close();
  }
}
