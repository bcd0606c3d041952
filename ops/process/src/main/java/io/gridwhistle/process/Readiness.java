package io.gridwhistle.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** A question to a starting server: does it answer as it should? */
@FunctionalInterface
public interface Readiness {
  /**
   * Asks once.
   *
   * @return whether it is ready
   * @throws IOException if it does not answer, which counts as not ready
   */
  boolean ask() throws IOException, InterruptedException;

  /** Ready once the answer to GET has status 200 and a body that {@code body} accepts. */
  static Readiness http(URI address, Predicate<String> body) {
    var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).build();
    return () -> {
      var response = client.send(request, BodyHandlers.ofString());
      return response.statusCode() == 200 && body.test(response.body());
    };
  }

  /** Ready once the port takes a connection. */
  static Readiness port(String host, int port) {
    return () -> {
      try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress(host, port), 500);
        return true;
      }
    };
  }

  /**
   * Asks again and again.
   *
   * @return false once {@code limit} is over or {@code worthwhile} no longer holds
   */
  default boolean await(Duration limit, BooleanSupplier worthwhile) {
    var deadline = System.nanoTime() + limit.toNanos();
    try {
      while (!answers()) {
        if (System.nanoTime() > deadline || !worthwhile.getAsBoolean()) {
          return false;
        }
        Thread.sleep(100);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean answers() throws InterruptedException {
    try {
      return ask();
    } catch (IOException e) {
      return false;
    }
  }
}
