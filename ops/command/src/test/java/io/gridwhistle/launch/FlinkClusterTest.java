package io.gridwhistle.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.gridwhistle.process.Readiness;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlinkClusterTest {
  private static final String WORKER = "{\"id\":\"%s\",\"path\":\"%s\"}";
  private HttpServer server;
  private volatile String workers = "";

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/taskmanagers",
        exchange -> {
          byte[] body =
              "{\"taskmanagers\":[%s]}".formatted(workers).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void registered_noneOfThatName_isNotReady() throws Exception {
    Readiness ready = FlinkCluster.registered(server.getAddress().getPort(), "taskmanager-1");
    workers = WORKER.formatted("taskmanager-2", "tcp://127.0.0.1:2/rpc");

    assertThat(ready.ask()).isFalse();
  }

  @Test
  void registered_afterARestart_waitsForTheNewOne() throws Exception {
    Readiness ready = FlinkCluster.registered(server.getAddress().getPort(), "taskmanager-1");
    workers = WORKER.formatted("taskmanager-1", "tcp://127.0.0.1:1/rpc");
    assertThat(ready.ask()).isTrue();

    assertThat(ready.ask()).as("only the dead one's registration").isFalse();

    workers = WORKER.formatted("taskmanager-1", "tcp://127.0.0.1:3/rpc");
    assertThat(ready.ask()).isTrue();
  }

  @Test
  void hasSpare_anotherWithAllSlotsFree_isTrue() {
    String worker = "{\"id\":\"%s\",\"slotsNumber\":4,\"freeSlots\":%d}";
    FlinkCluster cluster = new FlinkCluster(server.getAddress().getPort());
    workers = worker.formatted("taskmanager-1", 4) + "," + worker.formatted("taskmanager-2", 1);

    assertThat(cluster.hasSpare("taskmanager-1")).isFalse();
    assertThat(cluster.hasSpare("taskmanager-2")).isTrue();
  }

  @Test
  void hasOther_anotherHoweverBusy_isTrue() {
    FlinkCluster cluster = new FlinkCluster(server.getAddress().getPort());
    workers = "{\"id\":\"taskmanager-1\",\"slotsNumber\":4,\"freeSlots\":0}";

    assertThat(cluster.hasOther("taskmanager-1")).isFalse();
    assertThat(cluster.hasOther("taskmanager-2")).isTrue();
  }

  @Test
  void jobManagerAway_noOtherIsKnown() {
    server.stop(0);

    FlinkCluster cluster = new FlinkCluster(server.getAddress().getPort());
    assertThat(cluster.hasSpare("taskmanager-1")).isFalse();
    assertThat(cluster.hasOther("taskmanager-1")).isFalse();
  }
}
