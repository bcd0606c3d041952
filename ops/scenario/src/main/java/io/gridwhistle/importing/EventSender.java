package io.gridwhistle.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Brings a registry and events into a running system. Nothing is lost: what is not answered is sent
 * again, and the identity of events makes repeats harmless.
 */
public final class EventSender {
  private static final int MOST_LINES = 500;
  private static final int MOST_CHARACTERS = 256 * 1024;
  private static final Duration SETTLING = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a registry that has not arrived yet is missing. */
  private static final Set<String> UNKNOWN = Set.of("unknown-grid", "unknown-division");

  private final URI ingest;
  private final URI api;
  private final Supplier<String> ingestToken;
  private final Supplier<String> operatorToken;
  private final Patience patience;
  private final PatientClient client;
  private final Map<String, Long> rejected = new TreeMap<>();
  private long accepted;
  private long duplicates;
  private Instant settledBy = Instant.EPOCH;

  public EventSender(
      URI ingest, URI api, Supplier<String> ingestToken, Supplier<String> operatorToken) {
    this(ingest, api, ingestToken, operatorToken, Patience.of(Duration.ofMinutes(5)));
  }

  EventSender(
      URI ingest,
      URI api,
      Supplier<String> ingestToken,
      Supplier<String> operatorToken,
      Patience patience) {
    this.ingest = ingest;
    this.api = api;
    this.ingestToken = ingestToken;
    this.operatorToken = operatorToken;
    this.patience = patience;
    this.client = new PatientClient(patience);
  }

  /**
   * Replaces the registry. It takes a moment to reach every intake, so for half a minute events of
   * unknown grids and divisions are sent again.
   */
  public void putRegistry(String json) throws IOException {
    HttpRequest request =
        client
            .request(api.resolve("/v1/registry"), operatorToken.get())
            .header("Content-Type", "application/geo+json")
            .PUT(BodyPublishers.ofString(json))
            .build();
    HttpResponse<String> answer = client.send(request);
    if (answer.statusCode() / 100 != 2) {
      throw refusal(request.uri(), answer);
    }
    settledBy = Instant.now().plus(SETTLING);
  }

  /** Sends events, one JSON text each, and tells what became of all that was ever sent. */
  public SendReport send(Iterator<String> lines) throws IOException {
    List<String> batch = new ArrayList<>();
    int characters = 0;
    while (lines.hasNext()) {
      String line = lines.next();
      batch.add(line);
      characters += line.length();
      if (batch.size() >= MOST_LINES || characters >= MOST_CHARACTERS || !lines.hasNext()) {
        deliver(batch);
        batch = new ArrayList<>();
        characters = 0;
      }
    }
    return new SendReport(accepted, duplicates, Map.copyOf(rejected));
  }

  private void deliver(List<String> batch) throws IOException {
    List<String> left = batch;
    while (!left.isEmpty()) {
      HttpRequest request = post(left);
      HttpResponse<String> answer = client.send(request);
      left =
          switch (answer.statusCode()) {
            case 200, 202, 422 -> settle(left, JSON.readTree(answer.body()));
            case 413 -> halve(left);
            default -> throw refusal(request.uri(), answer);
          };
    }
  }

  private HttpRequest post(List<String> lines) {
    return client
        .request(ingest.resolve("/v1/events"), ingestToken.get())
        .header("Content-Type", "application/x-ndjson")
        .POST(BodyPublishers.ofString(String.join("\n", lines) + "\n"))
        .build();
  }

  /** Counts the verdicts; what may still be accepted is left. */
  private List<String> settle(List<String> lines, JsonNode verdicts) throws IOException {
    checkComplete(lines.size(), verdicts);
    accepted += verdicts.path("accepted").asLong();
    duplicates += verdicts.path("duplicates").asLong();
    List<String> again = new ArrayList<>();
    for (JsonNode refused : verdicts.path("rejected")) {
      String code = refused.path("code").asText("unknown");
      int index = refused.path("index").asInt(-1);
      if (mayStillArrive(code) && index >= 0 && index < lines.size()) {
        again.add(lines.get(index));
      } else {
        rejected.merge(code, 1L, Long::sum);
      }
    }
    if (!again.isEmpty()) {
      patience.waitALittle();
    }
    return again;
  }

  private static void checkComplete(int sent, JsonNode verdicts) throws SendFailedException {
    long answered =
        verdicts.path("accepted").asLong()
            + verdicts.path("duplicates").asLong()
            + verdicts.path("rejected").size();
    if (answered != sent) {
      throw new SendFailedException(
          "%d events were sent, but the answer is about %d. Maybe send again, repeats do no harm."
              .formatted(sent, answered));
    }
  }

  private boolean mayStillArrive(String code) {
    return UNKNOWN.contains(code) && Instant.now().isBefore(settledBy);
  }

  private List<String> halve(List<String> lines) throws IOException {
    if (lines.size() == 1) {
      rejected.merge("too-large", 1L, Long::sum);
      return List.of();
    }
    deliver(lines.subList(0, lines.size() / 2));
    return lines.subList(lines.size() / 2, lines.size());
  }

  private static SendFailedException refusal(URI uri, HttpResponse<String> answer) {
    return new SendFailedException(
        "%s answers %d: %s".formatted(uri, answer.statusCode(), detail(answer.body())));
  }

  /** The detail of a problem document (RFC 9457), or the answer as it stands. */
  private static String detail(String body) {
    try {
      JsonNode problem = JSON.readTree(body);
      return problem.path("detail").asText(problem.path("title").asText(body));
    } catch (IOException noJson) {
      return body;
    }
  }
}
