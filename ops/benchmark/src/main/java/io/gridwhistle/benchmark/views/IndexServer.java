package io.gridwhistle.benchmark.views;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridwhistle.benchmark.VoidRunException;
import io.gridwhistle.store.AlertIndex;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a benchmark asks of Elasticsearch besides writing. */
final class IndexServer {
  private static final List<String> ALIASES = List.of(AlertIndex.NEWEST, AlertIndex.HISTORY);
  private static final long LIMIT_NANOS = TimeUnit.MINUTES.toNanos(2);
  private static final long POLL_MILLIS = 10;
  private static final int NOT_FOUND = 404;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final URI address;

  IndexServer(URI address) {
    this.address = address;
  }

  /** Makes both indices anew and empty, from the definition that ships. */
  void empty() throws IOException, InterruptedException {
    for (String alias : ALIASES) {
      call("DELETE", "/" + AlertIndex.indexOf(alias) + "?ignore_unavailable=true", "");
      call("PUT", "/" + AlertIndex.indexOf(alias), AlertIndex.definition(alias));
    }
  }

  /**
   * Waits until so many documents were written to each index, searchable or not.
   *
   * @throws VoidRunException if they are not within two minutes
   */
  void awaitWritten(long documents) throws IOException, InterruptedException, VoidRunException {
    long deadline = System.nanoTime() + LIMIT_NANOS;
    while (!areWritten(documents)) {
      if (System.nanoTime() > deadline) {
        throw new VoidRunException("not all documents were indexed within two minutes");
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  private boolean areWritten(long documents) throws IOException, InterruptedException {
    JsonNode indices = call("GET", "/gw-*/_stats/indexing", "").path("indices");
    return ALIASES.stream()
        .map(alias -> indices.path(AlertIndex.indexOf(alias)))
        .allMatch(
            index ->
                index.path("primaries").path("indexing").path("index_total").asLong() >= documents);
  }

  /** Requires that each index holds exactly so many documents. */
  void requireHeld(long documents) throws IOException, InterruptedException, VoidRunException {
    for (String alias : ALIASES) {
      call("POST", "/" + alias + "/_refresh", "");
      long held = call("GET", "/" + alias + "/_count", "").path("count").asLong();
      if (held != documents) {
        throw new VoidRunException(alias + " holds " + held + " documents, not " + documents);
      }
    }
  }

  private JsonNode call(String method, String path, String body)
      throws IOException, InterruptedException {
    BodyPublisher content =
        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, content)
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 400 && answer.statusCode() != NOT_FOUND) {
      throw new IOException(method + " " + path + " was answered: " + answer.body());
    }
    return json.readTree(answer.body());
  }
}
