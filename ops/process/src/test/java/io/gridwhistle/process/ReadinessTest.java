package io.gridwhistle.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadinessTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @Test
  void await_readyAtTheThirdTime_asksThreeTimes() {
    var asked = new AtomicInteger();
    Readiness third =
        () -> {
          if (asked.incrementAndGet() < 3) {
            throw new IOException("connection refused");
          }
          return true;
        };

    assertThat(third.await(LIMIT, () -> true)).isTrue();
    assertThat(asked).hasValue(3);
  }

  @Test
  void await_noLongerWorthwhile_givesUpBeforeTheLimit() {
    Readiness never = () -> false;

    assertThat(never.await(Duration.ofHours(1), () -> false)).isFalse();
  }

  @Test
  void http_answerWithAnotherStatusOrBody_isNotReady() throws Exception {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/up", exchange -> answer(exchange, 200));
    server.createContext("/down", exchange -> answer(exchange, 503));
    server.start();
    var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    try {
      assertThat(Readiness.http(address.resolve("/up"), "fine"::equals).ask()).isTrue();
      assertThat(Readiness.http(address.resolve("/up"), "green"::equals).ask()).isFalse();
      assertThat(Readiness.http(address.resolve("/down"), body -> true).ask()).isFalse();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void port_takenOrFree_isReadyOrNot() throws Exception {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
      assertThat(Readiness.port("127.0.0.1", port).ask()).isTrue();
    }
    assertThat(Readiness.port("127.0.0.1", port).await(Duration.ofMillis(200), () -> true))
        .isFalse();
  }

  private static void answer(com.sun.net.httpserver.HttpExchange exchange, int status)
      throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, 4);
      exchange.getResponseBody().write("fine".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }
}
