package io.gridwhistle.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventSenderTest {
  private static final List<String> LINES =
      IntStream.range(0, 1_200).mapToObj(i -> "{\"id\":\"e" + i + "\"}").toList();

  private IntakeDouble intake;
  private final List<Duration> waits = new ArrayList<>();
  private Instant now = Instant.EPOCH;

  @BeforeEach
  void start() throws IOException {
    intake = new IntakeDouble();
  }

  @AfterEach
  void stop() {
    intake.close();
  }

  @Test
  void send_manyLines_allInOrderInBatches() throws Exception {
    SendReport report = sender().send(LINES.iterator());

    assertThat(report.accepted()).isEqualTo(1_200);
    assertThat(intake.acceptedLines()).isEqualTo(LINES);
    assertThat(intake.requests())
        .hasSize(3)
        .allMatch(r -> r.equals("POST /v1/events Bearer in application/x-ndjson"));
  }

  @Test
  void send_overloaded_waitsAsLongAsAskedAndLosesNothing() throws Exception {
    intake.answer(429, "7", "{}");
    intake.answer(503, "2", "{}");

    assertThat(sender().send(LINES.iterator()).accepted()).isEqualTo(1_200);
    assertThat(intake.acceptedLines()).isEqualTo(LINES);
    assertThat(waits).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(2));
  }

  @Test
  void send_connectionLost_sendsAgain() throws Exception {
    intake.answer(0, null, "");
    intake.answer(503, null, "");

    assertThat(sender().send(LINES.iterator()).accepted()).isEqualTo(1_200);
    assertThat(intake.acceptedLines()).isEqualTo(LINES);
  }

  @Test
  void send_overloadedForEver_givesUpWithOneSentence() {
    IntStream.range(0, 100).forEach(i -> intake.answer(503, "60", "{}"));

    assertThatThrownBy(() -> sender().send(LINES.iterator()))
        .isInstanceOf(SendFailedException.class)
        .hasMessageEndingWith("goes on answering 503. Maybe try again later, repeats do no harm.");
    assertThat(waits).hasSize(6);
  }

  @Test
  void send_nobodyThere_givesUpWithOneSentence() {
    EventSender sender = sender();
    intake.close();

    assertThatThrownBy(() -> sender.send(LINES.iterator()))
        .hasMessageStartingWith("Nobody answers at http://127.0.0.1:");
  }

  @Test
  void send_tooLarge_halves() throws Exception {
    intake.answer(413, null, "{}");
    intake.answer(413, null, "{}");

    assertThat(sender().send(LINES.iterator()).accepted()).isEqualTo(1_200);
    assertThat(intake.acceptedLines()).isEqualTo(LINES);
  }

  @Test
  void send_oneLineTooLarge_isRejectedAndCounted() throws Exception {
    intake.answer(413, null, "{}");

    SendReport report = sender().send(List.of("{}").iterator());
    assertThat(report.rejected()).containsExactly(Map.entry("too-large", 1L));
    assertThat(report.sent()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {202, 422})
  void send_verdicts_areCountedByCode(int status) throws Exception {
    intake.answer(
        status,
        null,
        """
        {"accepted":1,"duplicates":2,"rejected":[{"index":1,"id":"a","code":"unknown-grid"},
         {"index":2,"id":"b","code":"missing"},{"index":3,"id":"c","code":"missing"}]}""");

    SendReport report = sender().send(LINES.subList(0, 6).iterator());
    assertThat(report).isEqualTo(new SendReport(1, 2, Map.of("unknown-grid", 1L, "missing", 2L)));
    assertThat(report.sent()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown-grid", "unknown-division"})
  void send_placesNotYetKnownBehindTheRegistry_areSentAgain(String code) throws Exception {
    EventSender sender = sender();
    intake.answer(200, null, "{}");
    intake.answer(
        202,
        null,
        """
        {"accepted":2,"duplicates":0,"rejected":[{"index":2,"id":"e2","code":"%s"}]}"""
            .formatted(code));

    sender.putRegistry("{\"type\":\"FeatureCollection\"}");
    SendReport report = sender.send(LINES.subList(0, 3).iterator());

    assertThat(report).isEqualTo(new SendReport(3, 0, Map.of()));
    assertThat(intake.acceptedLines()).containsExactly(LINES.get(2));
    assertThat(intake.requests())
        .first()
        .isEqualTo("PUT /v1/registry Bearer op application/geo+json");
  }

  @Test
  void send_answerAboutFewerEvents_isAFailure() {
    intake.answer(202, null, "{\"accepted\":2,\"duplicates\":0,\"rejected\":[]}");

    assertThatThrownBy(() -> sender().send(LINES.subList(0, 3).iterator()))
        .hasMessageStartingWith("3 events were sent, but the answer is about 2.");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 415, 500})
  void send_refused_saysWhatTheProblemSays(int status) {
    intake.answer(status, null, "{\"title\":\"No\",\"detail\":\"The token has expired.\"}");

    assertThatThrownBy(() -> sender().send(LINES.iterator()))
        .isInstanceOf(SendFailedException.class)
        .hasMessageEndingWith("answers %d: The token has expired.".formatted(status));
    assertThat(waits).isEmpty();
  }

  /** Time passes by waiting alone. */
  private EventSender sender() {
    Patience patience =
        new Patience(
            Duration.ofMinutes(5),
            () -> now,
            duration -> {
              waits.add(duration);
              now = now.plus(duration);
            });
    return new EventSender(intake.address(), intake.address(), () -> "in", () -> "op", patience);
  }
}
