package io.gridwhistle.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The platform's HTTP interface, for one token. */
final class Api {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;
  private final String token;

  Api(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  /** What GET answers with 200. */
  JsonNode get(String path) throws IOException, InterruptedException {
    return expect(200, request(path).GET().build());
  }

  /** The status that GET is answered with. */
  int status(String path) throws IOException, InterruptedException {
    return client.send(request(path).GET().build(), BodyHandlers.discarding()).statusCode();
  }

  /** Posts JSON, which must be taken with 202. */
  JsonNode post(String path, String body) throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
    return expect(202, request.POST(BodyPublishers.ofString(body)).build());
  }

  /** Puts JSON, which must be taken with 200. */
  JsonNode put(String path, String body) throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
    return expect(200, request.PUT(BodyPublishers.ofString(body)).build());
  }

  /** All alerts that a query finds, by their id. */
  Map<String, JsonNode> alerts(String query) throws IOException, InterruptedException {
    Map<String, JsonNode> found = new HashMap<>();
    String next = "";
    while (next != null) {
      JsonNode page = get("/v1/alerts?limit=500" + query + next);
      page.path("alerts").forEach(alert -> found.put(alert.path("alertId").asText(), alert));
      next = page.hasNonNull("next") ? "&cursor=" + encoded(page.path("next").asText()) : null;
    }
    return found;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private JsonNode expect(int status, HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != status) {
      throw new AssertionError(
          request.method() + " " + request.uri() + ": " + answer.statusCode() + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(LIMIT)
        .header("Authorization", "Bearer " + token);
  }
}
