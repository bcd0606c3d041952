package io.gridwhistle.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A client of server-sent events, as the HTML standard reads them. */
final class EventStream implements AutoCloseable {
  private static final Pattern ALERT_ID = Pattern.compile("\"alertId\":\"([^\"]+)\"");

  private final InputStream body;
  private final BufferedReader lines;
  private String lastEventId;

  private EventStream(InputStream body, String lastEventId) {
    this.body = body;
    this.lastEventId = lastEventId;
    lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
  }

  /** Connects, and waits until the node has told the cursor from which the stream goes on. */
  static EventStream open(TestNode node, String token, String query, @Nullable String cursor)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(node.uri("/v1/alerts/stream" + query))
            .header("Authorization", "Bearer " + token);
    if (cursor != null) {
      request.header("Last-Event-ID", cursor);
    }
    HttpResponse<InputStream> answer =
        node.client().send(request.build(), BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("answered " + answer.statusCode());
    }
    EventStream stream = new EventStream(answer.body(), cursor == null ? "" : cursor);
    while (stream.lastEventId.isEmpty()) {
      stream.readLine();
    }
    return stream;
  }

  String lastEventId() {
    return lastEventId;
  }

  /** The id of the next alert. */
  String next() {
    StringBuilder data = new StringBuilder();
    while (true) {
      String line = readLine();
      if (line.isEmpty() && data.length() > 0) {
        Matcher id = ALERT_ID.matcher(data);
        return id.find() ? id.group(1) : "";
      }
      if (line.startsWith("data: ")) {
        data.append(line.substring(6));
      }
    }
  }

  /** Reads up to the next sign of life; false when the stream has ended. */
  boolean beat() {
    try {
      return !readLine().equals("never");
    } catch (IllegalStateException ended) {
      return false;
    }
  }

  /** Collects alerts until the stream has come to a cursor. */
  void readUntil(String cursor, List<String> alertIds) {
    while (!lastEventId.equals(cursor)) {
      String line = readLine();
      Matcher id = ALERT_ID.matcher(line);
      if (id.find()) {
        alertIds.add(id.group(1));
      }
    }
    Matcher last = ALERT_ID.matcher(readLine());
    if (last.find()) {
      alertIds.add(last.group(1));
    }
  }

  private String readLine() {
    try {
      String line = lines.readLine();
      if (line == null) {
        throw new IllegalStateException("The stream has ended.");
      }
      if (line.startsWith("id: ")) {
        lastEventId = line.substring(4);
      }
      return line;
    } catch (IOException ended) {
      throw new UncheckedIOException(ended);
    }
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
