package io.gridwhistle.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.wire.Topics;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts on server-sent events; two nodes with tiny rings, so that clients catch up by the log. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PushIT {
  private static final Map<String, String> SMALL =
      Map.of("RECENT_ALERTS", "20", "HEARTBEAT_MS", "100", "STALL_MS", "2000");
  private static TestKafka kafka;
  private static TestNode node;
  private static TestNode other;

  private final String prefix = UUID.randomUUID().toString();

  @BeforeAll
  static void start() throws Exception {
    kafka = TestKafka.shared();
    node = TestNode.start(kafka, SMALL);
    other = TestNode.start(kafka, SMALL);
  }

  @AfterAll
  static void stop() {
    node.close();
    other.close();
  }

  @Test
  void stream_withoutCursor_beginsWithNow() throws Exception {
    append("early", Severity.RED, "G001");
    await().until(() -> isTailed("early"));
    try (EventStream stream = EventStream.open(node, Tokens.of("analyst"), "", null)) {
      append("late", Severity.RED, "G001");
      assertThat(stream.next()).isEqualTo(prefix + "late");
    }
  }

  @Test
  void stream_ofALogThatTellsARevisionAgain_tellsItOnce() throws Exception {
    try (EventStream stream = EventStream.open(node, Tokens.of("analyst"), "", null)) {
      append("told", Severity.RED, "G001");
      append("told", Severity.RED, "G001");
      append("next", Severity.RED, "G001");
      assertThat(stream.next()).isEqualTo(prefix + "told");
      assertThat(stream.next()).isEqualTo(prefix + "next");
    }
  }

  @Test
  void stream_brokenAgainAndAgain_hasNeitherGapNorRepetition() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> expected = IntStream.range(0, 600).mapToObj(i -> prefix + i).toList();
    String cursor;
    try (EventStream stream = EventStream.open(node, Tokens.of("operator"), "", null)) {
      cursor = stream.lastEventId();
    }
    Thread appender = new Thread(() -> expected.forEach(PushIT::appendTwice));
    appender.start();

    List<String> received = new ArrayList<>();
    while (received.size() < expected.size()) {
      TestNode at = random.nextBoolean() ? node : other;
      int count = Math.min(1 + random.nextInt(60), expected.size() - received.size());
      try (EventStream stream = EventStream.open(at, Tokens.of("operator"), "", cursor)) {
        for (int i = 0; i < count; i++) {
          received.add(stream.next());
        }
        cursor = stream.lastEventId();
      }
    }
    appender.join();
    assertThat(received).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void stream_resumedByQuery_goesOn() throws Exception {
    String cursor;
    try (EventStream stream = EventStream.open(node, Tokens.of("analyst"), "", null)) {
      cursor = stream.lastEventId();
    }
    append("a", Severity.RED, "G001");
    String query = "?cursor=" + cursor + "&access_token=" + Tokens.of("analyst");
    try (EventStream stream = EventStream.open(node, "", query, null)) {
      assertThat(stream.next()).isEqualTo(prefix + "a");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?severity=red|red",
        "?severity=orange,yellow|orange yellow",
        "?severity=orange&severity=red|orange red",
        "?rule=repeated-dispute|orange yellow red both end",
        "?rule=coverage-gap|",
        "?division=T02|yellow both",
        "?division=C01&severity=yellow|yellow",
        "?division=T99|"
      })
  void stream_withFilter_getsWhatItAskedFor(String query, String expected) throws Exception {
    try (EventStream stream = EventStream.open(node, Tokens.of("analyst"), query, null);
        EventStream all = EventStream.open(node, Tokens.of("analyst"), "", null)) {
      appendMix();
      awaitMix(all);
      assertThat(until(stream, all.lastEventId())).isEqualTo(names(expected));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"T01|orange red both end", "T02|yellow both", "V02|yellow both", "T99|"})
  void stream_ofATown_showsItsSubtreeAndNoMore(String town, String expected) throws Exception {
    try (EventStream stream = EventStream.open(node, Tokens.town(town), "?division=C01", null);
        EventStream all = EventStream.open(node, Tokens.of("analyst"), "", null)) {
      appendMix();
      awaitMix(all);
      assertThat(until(stream, all.lastEventId())).isEqualTo(names(expected));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1-2", "-1", "1-2-3-4", "99999999999999999999-1-1", "9999999-0-0"})
  void stream_withCursorOfNoPlace_is400(String cursor) {
    HttpResponse<String> answer = connect("?cursor=" + cursor, Tokens.of("analyst"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("unknown-cursor");
  }

  @Test
  void stream_withUnknownSeverity_is400() {
    assertThat(connect("?severity=purple", Tokens.of("analyst")).statusCode()).isEqualTo(400);
  }

  @Test
  void stream_ofSourcesOrStrangers_isRefused() {
    assertThat(connect("", Tokens.ingest()).statusCode()).isEqualTo(403);
    assertThat(connect("", "x").statusCode()).isEqualTo(401);
  }

  @Test
  void stream_withNothingToSay_showsLife() throws Exception {
    try (EventStream stream = EventStream.open(node, Tokens.of("analyst"), "?rule=none", null)) {
      String before = stream.lastEventId();
      append("unseen", Severity.RED, "G001");
      await().until(() -> stream.beat() && !stream.lastEventId().equals(before));
    }
  }

  @Test
  void stream_whenTheTokenExpires_ends() throws Exception {
    long soon = System.currentTimeMillis() / 1000 + 2;
    String token = Tokens.sign("{\"sub\":\"u\",\"role\":\"analyst\",\"exp\":%d}".formatted(soon));
    try (EventStream stream = EventStream.open(node, token, "", null)) {
      await().until(() -> !stream.beat());
    }
  }

  @Test
  void connections_afterwards_areForgotten() {
    await().until(() -> node.metric("gridwhistle_push_connections") == 0);
  }

  private void appendMix() {
    append("orange", Severity.ORANGE, "G001");
    append("yellow", Severity.YELLOW, "G002");
    append("red", Severity.RED, "G001");
    append("both", Severity.BLUE, "G001", "G002");
    append("end", Severity.BLUE, "G001");
  }

  /** The test's alerts on a filtered stream up to a place that only signs of life may reach. */
  /** In whatever order: alerts of different partitions may overtake each other. */
  private void awaitMix(EventStream all) {
    Set<String> awaited = new HashSet<>(names("orange yellow red both end"));
    while (!awaited.isEmpty()) {
      String id = all.next();
      awaited.removeIf(name -> id.equals(prefix + name));
    }
  }

  private List<String> until(EventStream stream, String cursor) {
    List<String> received = new ArrayList<>();
    stream.readUntil(cursor, received);
    return received.stream().map(id -> id.substring(prefix.length())).sorted().toList();
  }

  private static List<String> names(String text) {
    return text == null ? List.of() : List.of(text.split(" ")).stream().sorted().toList();
  }

  private boolean isTailed(String name) {
    return node.send(
                node.post(
                    "/v1/alerts/" + prefix + name + "/actions",
                    "application/json",
                    "{\"action\":\"comment\",\"note\":\"x\"}".getBytes(StandardCharsets.UTF_8),
                    Tokens.of("operator")))
            .statusCode()
        == 202;
  }

  private HttpResponse<String> connect(String query, String token) {
    return node.send(
        HttpRequest.newBuilder(node.uri("/v1/alerts/stream" + query))
            .header("Authorization", "Bearer " + token));
  }

  private void append(String name, Severity severity, String... grids) {
    appendAs(prefix + name, severity, grids);
  }

  /** As a job that was started again does. */
  private static void appendTwice(String id) {
    appendAs(id, Severity.BLUE, "G001");
    appendAs(id, Severity.BLUE, "G001");
  }

  private static void appendAs(String id, Severity severity, String... grids) {
    kafka.append(Topics.ALERTS, id, TestAlerts.json(id, severity, grids));
  }
}
