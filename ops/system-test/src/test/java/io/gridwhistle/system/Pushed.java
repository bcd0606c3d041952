package io.gridwhistle.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What one connection to the stream of server-sent events has been told so far, in order. */
final class Pushed implements AutoCloseable {
  private final InputStream body;
  private final List<JsonNode> revisions = new CopyOnWriteArrayList<>();

  private Pushed(InputStream body) {
    this.body = body;
  }

  /** Opens the stream; what is said from now on is told. */
  static Pushed open(URI ingest, String token) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(ingest.resolve("/v1/alerts/stream"))
            .header("Authorization", "Bearer " + token)
            .build();
    HttpResponse<InputStream> answer =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      throw new AssertionError("The stream answered " + answer.statusCode());
    }
    Pushed pushed = new Pushed(answer.body());
    pushed.begin();
    return pushed;
  }

  /** The first line tells the cursor: from there on nothing is missed. */
  private void begin() throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    while (!String.valueOf(lines.readLine()).startsWith("id: ")) {}
    Thread reader = new Thread(() -> lines.lines().forEach(this::take), "pushed");
    reader.setDaemon(true);
    reader.setUncaughtExceptionHandler((thread, ended) -> {});
    reader.start();
  }

  private void take(String line) {
    if (line.startsWith("data: {")) {
      try {
        revisions.add(Api.JSON.readTree(line.substring(6)));
      } catch (IOException unreadable) {
        throw new AssertionError("The stream told no JSON: " + line, unreadable);
      }
    }
  }

  Stream<JsonNode> revisions() {
    return revisions.stream();
  }

  /** True once a revision of a key with that property was pushed. */
  boolean has(String key, Predicate<JsonNode> property) {
    return revisions()
        .anyMatch(said -> said.path("key").asText().equals(key) && property.test(said));
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
