package io.gridwhistle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.wire.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bad input, answer by answer. Run with {@code -Dgolden=FILE} to write the answers that the node
 * gives now, and read the difference before taking it over.
 */
class MalformedRequestsIT {
  private static TestKafka kafka;
  private static TestNode node;
  private static Map<String, String> answers;

  @BeforeAll
  static void start() throws Exception {
    kafka = TestKafka.shared();
    node = TestNode.start(kafka, Map.of("MAX_EVENTS", "1000"));
    answers = answers();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  static Stream<MalformedRequest> requests() {
    return MalformedRequests.all().stream();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void post_malformed_isAnsweredExactly(MalformedRequest request) {
    HttpResponse<String> answer = send(request);
    assertThat(answer.statusCode() + " " + answer.body()).isEqualTo(answers.get(request.name()));
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(node.postEvent(TestEvents.accepted("/test/after", request.name())).statusCode())
        .isEqualTo(202);
  }

  @Test
  void table_isLargeEnoughAndComplete() {
    List<String> names = requests().map(MalformedRequest::name).toList();
    assertThat(names).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    assertThat(answers.keySet()).containsExactlyElementsOf(names);
  }

  @Test
  void post_malformed_isCountedByReasonAndLeavesNothingInTheLog() {
    double before = node.metric("gridwhistle_ingest_events_refused_total{reason=\"unknown-grid\"}");
    requests().filter(one -> one.name().equals("unknown grid")).forEach(MalformedRequestsIT::send);

    assertThat(node.metric("gridwhistle_ingest_events_refused_total{reason=\"unknown-grid\"}"))
        .isEqualTo(before + 1);
    assertThat(kafka.records(Topics.EVENTS))
        .noneMatch(record -> TestKafka.text(record).contains("/test/malformed"));
  }

  @Test
  void metrics_afterAnything_addUp() {
    requests().limit(40).forEach(MalformedRequestsIT::send);
    String[] lines = node.get("/metrics").body().split("\n", -1);
    double refused =
        Stream.of(lines)
            .filter(line -> line.startsWith("gridwhistle_ingest_events_refused_total{"))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf("} ") + 2)))
            .sum();
    assertThat(node.metric("gridwhistle_ingest_events_received_total"))
        .isEqualTo(
            refused
                + node.metric("gridwhistle_ingest_events_accepted_total")
                + node.metric("gridwhistle_ingest_events_duplicates_total")
                + node.metric("gridwhistle_ingest_events_unanswered_total"));
  }

  private static HttpResponse<String> send(MalformedRequest request) {
    HttpRequest.Builder http =
        HttpRequest.newBuilder(node.uri("/v1/events"))
            .header("Authorization", "Bearer " + Tokens.ingest())
            .POST(BodyPublishers.ofByteArray(request.body()));
    request.headers().forEach(http::header);
    return node.send(http);
  }

  private static Map<String, String> answers() throws IOException {
    String golden = System.getProperty("golden");
    if (golden != null) {
      StringBuilder text = new StringBuilder();
      requests()
          .forEach(
              request -> {
                HttpResponse<String> answer = send(request);
                text.append(request.name()).append('\n').append(answer.statusCode()).append(' ');
                text.append(answer.body()).append("\n\n");
              });
      Files.writeString(Path.of(golden), text);
    }
    Map<String, String> answers = new LinkedHashMap<>();
    try (InputStream file =
        MalformedRequestsIT.class.getResourceAsStream("malformed-answers.txt")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      for (String block : text.strip().split("\n\n", -1)) {
        String[] parts = block.split("\n", 2);
        answers.put(parts[0], parts[1]);
      }
    }
    return answers;
  }
}
