package io.gridwhistle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventType;
import io.gridwhistle.wire.Topics;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IntakeIT {
  private static final String BATCH = "application/cloudevents-batch+json";
  private static final String LINES = "application/x-ndjson";
  private static TestKafka kafka;
  private static TestNode node;

  private final String source = "/test/" + UUID.randomUUID();

  @BeforeAll
  static void start() throws Exception {
    kafka = TestKafka.shared();
    node = TestNode.start(kafka);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void post_oneGoodEvent_isInTheLogBeforeTheAnswer() {
    String event = TestEvents.accepted(source, "e-1");
    HttpResponse<String> answer = node.postEvent(event);

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.body()).isEqualTo("{\"accepted\":1,\"duplicates\":0,\"rejected\":[]}");
    assertThat(events()).extracting(LoggedEvent::json).containsExactly(event);
    Event compact = events().get(0).event();
    assertThat(compact.type()).isEqualTo(EventType.ACCEPTED);
    assertThat(compact.scope().town()).isEqualTo("T01");
  }

  @Test
  void post_batchWithBadOnes_takesTheGoodOnes() {
    String body =
        "[%s,{\"a\":},%s]"
            .formatted(
                TestEvents.accepted(source, "e-1"),
                TestEvents.accepted(source, "e-3").replace("G001", "G404"));
    HttpResponse<String> answer = node.postEvents(BATCH, body);

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body())
        .isEqualTo(
            "{\"accepted\":1,\"duplicates\":0,\"rejected\":["
                + "{\"index\":1,\"id\":null,\"code\":\"malformed-json\",\"pointer\":\"\","
                + "\"message\":\"This is no valid JSON in UTF-8.\"},"
                + "{\"index\":2,\"id\":\"e-3\",\"code\":\"unknown-grid\","
                + "\"pointer\":\"/data/grid\",\"message\":"
                + "\"The registry knows no such grid. Load it, or mend the code.\"}]}");
    assertThat(events()).hasSize(1);
  }

  @Test
  void post_sameEventAgain_isADuplicateAndAppendedOnce() {
    String event = TestEvents.accepted(source, "e-1");
    node.postEvents(LINES, event + "\n\n" + event + "\r\n");
    HttpResponse<String> answer = node.postEvents(LINES, event);

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).isEqualTo("{\"accepted\":0,\"duplicates\":1,\"rejected\":[]}");
    assertThat(events()).hasSize(1);
  }

  @Test
  void post_tenThousandEvents_keepsTheirOrder() {
    List<String> ids = IntStream.range(0, 10_000).mapToObj(i -> "e-" + i).toList();
    String body =
        ids.stream()
            .map(id -> TestEvents.accepted(source, id))
            .collect(Collectors.joining(",", "[", "]"));
    HttpResponse<String> answer = node.postEvents(BATCH, body);

    assertThat(answer.body()).isEqualTo("{\"accepted\":10000,\"duplicates\":0,\"rejected\":[]}");
    assertThat(events()).extracting(logged -> logged.event().id()).isEqualTo(ids);
    assertThat(records()).as("records that share %d events", ids.size()).hasSizeLessThan(40);
  }

  @Test
  void post_personalData_isNowhereBehindTheNode() {
    String report =
        TestEvents.report(
            source,
            "e-1",
            "\"parties\":[{\"role\":\"complainant\",\"name\":\"欧阳明月\","
                + "\"phone\":\"13812345678\",\"idNumber\":\"330106199001011234\"}],"
                + "\"title\":\"致电 138 1234 5678\",\"description\":\"身份证330106199001011234\","
                + "\"place\":{\"key\":\"P-7\",\"address\":\"联系13812345678\"}");
    assertThat(node.postEvent(report).statusCode()).isEqualTo(202);

    String stored = events().get(0).json();
    assertThat(stored).contains("\"label\":\"欧***").contains("138****5678");
    String everything =
        kafka.records(Topics.EVENTS).stream()
            .map(record -> TestKafka.text(record) + record.headers() + record.key())
            .collect(Collectors.joining());
    assertThat(everything)
        .doesNotContain("13812345678")
        .doesNotContain("138 1234 5678")
        .doesNotContain("330106199001011234")
        .doesNotContain("欧阳明月");
  }

  @Test
  void post_emptyBatch_isAcceptedWithNothing() {
    HttpResponse<String> answer = node.postEvents(BATCH, " [ ] ");
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).isEqualTo("{\"accepted\":0,\"duplicates\":0,\"rejected\":[]}");
  }

  private List<LoggedEvent> events() {
    return LoggedEvent.in(records()).stream()
        .filter(logged -> logged.event().source().equals(source))
        .toList();
  }

  private List<ConsumerRecord<String, byte[]>> records() {
    return kafka.records(Topics.EVENTS).stream()
        .filter(record -> TestKafka.text(record).contains(source))
        .toList();
  }
}
