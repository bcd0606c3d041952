package io.gridwhistle.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** Calls of the platform's HTTP interface; what it refuses becomes a sentence. */
final class HttpApi {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int SHOWN_ERRORS = 3;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
  private final URI address;
  private final String token;

  HttpApi(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build());
  }

  JsonNode put(String path, String contentType, String body)
      throws IOException, InterruptedException {
    return put(path, contentType, BodyPublishers.ofString(body));
  }

  JsonNode put(String path, String contentType, Path file)
      throws IOException, InterruptedException {
    return put(path, contentType, BodyPublishers.ofFile(file));
  }

  private JsonNode put(String path, String contentType, BodyPublisher body)
      throws IOException, InterruptedException {
    return send(request(path).header("Content-Type", contentType).PUT(body).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(LIMIT)
        .header("Authorization", "Bearer " + token);
  }

  private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    var answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw CommandException.failed(problem(answer));
    }
    return MAPPER.readTree(answer.body());
  }

  /** The first few of what is wrong in detail. */
  private static String errors(JsonNode problem) {
    var errors = problem.path("errors");
    var text = new StringBuilder();
    for (var index = 0; index < Math.min(errors.size(), SHOWN_ERRORS); index++) {
      text.append(' ').append(errors.get(index).asText());
    }
    return errors.size() > SHOWN_ERRORS
        ? text + " (and " + (errors.size() - SHOWN_ERRORS) + " more)"
        : text.toString();
  }

  private static String problem(HttpResponse<String> answer) {
    var prefix = "Gridwhistle answered " + answer.statusCode() + ": ";
    try {
      var problem = MAPPER.readTree(answer.body());
      var detail = problem.path("detail").asText(problem.path("title").asText());
      return prefix + (detail.isEmpty() ? answer.body() : detail) + errors(problem);
    } catch (JsonProcessingException e) {
      return prefix + answer.body();
    }
  }
}
