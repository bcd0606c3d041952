package io.gridwhistle.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

/** Answers the command line on loopback: how the roles stand, and how many there shall be. */
final class ControlServer {
  static final ObjectMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private final Platform platform;
  private final ControlFile file;
  private final HttpServer server;
  private final String key = Secrets.random();
  private volatile boolean ready;

  private ControlServer(Platform platform, ControlFile file) throws IOException {
    this.platform = platform;
    this.file = file;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
  }

  static ControlServer start(Platform platform, ControlFile file) throws IOException {
    var control = new ControlServer(platform, file);
    control.server.setExecutor(Executors.newCachedThreadPool());
    control.server.createContext("/status", exchange -> control.answer(exchange, control::status));
    control.server.createContext("/scale", exchange -> control.answer(exchange, control::scale));
    control.server.start();
    file.write(control.server.getAddress().getPort(), control.key);
    return control;
  }

  void ready() {
    ready = true;
  }

  void stop() {
    server.stop(0);
    try {
      file.delete();
    } catch (IOException e) {
      // the next start writes it anew
    }
  }

  @FunctionalInterface
  private interface Handler {
    byte[] handle(HttpExchange exchange) throws IOException;
  }

  private void answer(HttpExchange exchange, Handler handler) throws IOException {
    try (exchange) {
      var given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
      if (!MessageDigest.isEqual(given.getBytes(UTF_8), key.getBytes(UTF_8))) {
        exchange.sendResponseHeaders(401, -1);
      } else {
        reply(exchange, handler);
      }
    }
  }

  private static void reply(HttpExchange exchange, Handler handler) throws IOException {
    var status = 200;
    byte[] body;
    try {
      body = handler.handle(exchange);
    } catch (IllegalArgumentException e) {
      status = 400;
      body = String.valueOf(e.getMessage()).getBytes(UTF_8);
    } catch (CompletionException e) {
      status = 500;
      body = String.valueOf(e.getCause()).getBytes(UTF_8);
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private byte[] status(HttpExchange exchange) throws IOException {
    return MAPPER.writeValueAsBytes(new PlatformStatus(ready, platform.status()));
  }

  private byte[] scale(HttpExchange exchange) throws IOException {
    var wish = MAPPER.readValue(exchange.getRequestBody(), Map.class);
    platform.scale(
        String.valueOf(wish.get("role")), Integer.parseInt(String.valueOf(wish.get("count"))));
    return new byte[0];
  }
}
