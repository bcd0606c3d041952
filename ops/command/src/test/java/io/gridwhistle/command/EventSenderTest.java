package io.gridwhistle.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventSenderTest {
  private final Deque<Integer> answers = new ArrayDeque<>();
  private final Deque<String> rejected = new ArrayDeque<>();
  private final List<String> bodies = new ArrayList<>();
  private HttpServer server;
  private EventSender sender;

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/events", this::answer);
    server.start();
    var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    sender = new EventSender(new HttpApi(address, "token"));
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  @Test
  void send_underOverload_sendsTheSameBatchUntilItIsTaken() throws Exception {
    answers.addAll(List.of(429, 503, 202));

    sender.send(List.of("{\"a\":1}", "{\"b\":2}"));

    assertThat(bodies).hasSize(3).containsOnly("Bearer token {\"a\":1}\n{\"b\":2}");
  }

  @Test
  void send_batchThatIsRefusedForGood_isLeftBehind() throws Exception {
    answers.add(422);

    sender.send(List.of("{}"));

    assertThat(bodies).hasSize(1);
  }

  @Test
  void send_beforeIngestKnowsTheRegistry_waitsForIt() throws Exception {
    rejected.addAll(List.of("{\"code\":\"unknown-grid\"}", ""));
    answers.addAll(List.of(202, 202));

    sender.send(List.of("{}"));

    assertThat(bodies).hasSize(2);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      bodies.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
      var rejection = rejected.isEmpty() ? "" : rejected.remove();
      var answer = ("{\"accepted\":2,\"rejected\":[" + rejection + "]}").getBytes(UTF_8);
      exchange.sendResponseHeaders(answers.remove(), answer.length);
      exchange.getResponseBody().write(answer);
    }
  }
}
