package io.gridwhistle.benchmark.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class AnswerTest {
  private final Answer answer = new Answer();

  @Test
  void take_allAccepted_isTrueOnceTheAnswerIsWhole() throws IOException {
    String whole = http("202 Accepted", Answer.body(7));

    arrive(whole.substring(0, whole.length() - 1));
    assertThat(answer.take(7)).isFalse();
    arrive(whole.substring(whole.length() - 1));
    assertThat(answer.take(7)).isTrue();
    assertThat(answer.take(7)).isFalse();
  }

  @Test
  void take_fewerAccepted_fails() {
    arrive(http("202 Accepted", Answer.body(6)));

    assertThatThrownBy(() -> answer.take(7)).isInstanceOf(IOException.class);
  }

  @Test
  void take_duplicate_fails() {
    String repeated = Answer.body(7).replace("\"duplicates\":0", "\"duplicates\":1");
    arrive(http("202 Accepted", repeated));

    assertThatThrownBy(() -> answer.take(7)).isInstanceOf(IOException.class);
  }

  @Test
  void take_overload_fails() {
    arrive(http("429 Too Many Requests", Answer.body(7)));

    assertThatThrownBy(() -> answer.take(7)).hasMessageContaining("429");
  }

  private static String http(String status, String body) {
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }

  private void arrive(String text) {
    answer.room().put(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
