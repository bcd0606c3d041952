package io.gridwhistle.ingest;

import static org.awaitility.Awaitility.await;

import io.gridwhistle.process.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A node in this process, and a client of it. */
final class TestNode implements AutoCloseable {
  private static final String SINGLE = "application/cloudevents+json";

  private final int port = FreePort.any();
  private final IngestNode node;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private TestNode(String kafka, Map<String, String> settings) throws IOException {
    node = IngestNode.start(IngestSettings.of(variables(kafka, port, settings)));
  }

  /** Starts a node and waits until it is ready. */
  static TestNode start(TestKafka kafka, Map<String, String> settings) throws IOException {
    TestNode node = new TestNode(kafka.address(), settings);
    node.awaitReady();
    return node;
  }

  static TestNode start(TestKafka kafka) throws IOException {
    return start(kafka, Map.of());
  }

  /** Starts a node without waiting for anything. */
  static TestNode startOnly(String kafka, Map<String, String> settings) throws IOException {
    return new TestNode(kafka, settings);
  }

  static Map<String, String> variables(String kafka, int port, Map<String, String> settings)
      throws IOException {
    Map<String, String> variables = new HashMap<>();
    variables.put("GRIDWHISTLE_KAFKA", kafka);
    variables.put("GRIDWHISTLE_PORT", Integer.toString(port));
    variables.put("GRIDWHISTLE_EVENT_LOOPS", "2");
    variables.put("GRIDWHISTLE_TOKEN_SECRET_FILE", file(Tokens.SECRET));
    variables.put("GRIDWHISTLE_PSEUDONYM_KEY_FILE", file("k".repeat(32)));
    settings.forEach((name, value) -> variables.put("GRIDWHISTLE_" + name, value));
    return variables;
  }

  private static String file(String secret) throws IOException {
    Path file = Files.createTempFile("secret", ".txt");
    file.toFile().deleteOnExit();
    return Files.writeString(file, secret).toString();
  }

  void awaitReady() {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> get("/health/ready").statusCode() == 200);
  }

  int port() {
    return port;
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  HttpClient client() {
    return client;
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  HttpRequest.Builder post(String path, String contentType, byte[] body, String token) {
    return HttpRequest.newBuilder(uri(path))
        .header("Content-Type", contentType)
        .header("Authorization", "Bearer " + token)
        .POST(BodyPublishers.ofByteArray(body));
  }

  HttpResponse<String> postEvents(String contentType, String body) {
    return send(post("/v1/events", contentType, Tokens.bytes(body), Tokens.ingest()));
  }

  HttpResponse<String> postEvent(String event) {
    return postEvents(SINGLE, event);
  }

  /** The value of one sample, 0 when there is none; {@code sample} with its labels. */
  double metric(String sample) {
    Matcher line =
        Pattern.compile("^" + Pattern.quote(sample) + " (.+)$", Pattern.MULTILINE)
            .matcher(get("/metrics").body());
    return line.find() ? Double.parseDouble(line.group(1)) : 0;
  }

  @Override
  public void close() {
    node.close();
  }
}
