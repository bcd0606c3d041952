package io.gridwhistle.benchmark.push;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrameType;
import io.vertx.core.http.impl.ws.WebSocketFrameImpl;
import io.vertx.core.internal.buffer.BufferInternal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The floor: a Vert.x server that writes every record of a topic, as it is, to every WebSocket. It
 * checks no token, filters nothing, resumes nobody, holds no slow client back; what it sends is
 * made once for all clients.
 */
public final class BroadcastMain {
  static final String TOPIC = "frames";
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int RECORDS = 1_000;

  private BroadcastMain() {}

  /**
   * Runs until it is ended.
   *
   * @param arguments Kafka's address and the port to listen on
   */
  public static void main(String[] arguments) throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", arguments[0], "max.poll.records", Integer.toString(RECORDS));
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      TopicPartition partition = new TopicPartition(TOPIC, 0);
      consumer.assign(List.of(partition));
      consumer.seekToEnd(List.of(partition));
      consumer.position(partition);
      broadcast(consumer, listen(Integer.parseInt(arguments[1])));
    }
  }

  private static List<Loop> listen(int port) throws Exception {
    int loops = Math.max(2, Runtime.getRuntime().availableProcessors());
    List<Loop> all = new CopyOnWriteArrayList<>();
    Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops).setPreferNativeTransport(true))
        .deployVerticle(() -> new Loop(all, port), new DeploymentOptions().setInstances(loops))
        .toCompletionStage()
        .toCompletableFuture()
        .get();
    return all;
  }

  private static void broadcast(KafkaConsumer<byte[], byte[]> consumer, List<Loop> loops)
      throws InterruptedException {
    while (true) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      CountDownLatch open = new CountDownLatch(loops.size());
      loops.forEach(loop -> loop.send(records, open));
      open.await();
    }
  }

  /** The clients of one event loop. */
  private static final class Loop extends VerticleBase {
    private final List<ServerWebSocket> sockets = new ArrayList<>();
    private final List<Loop> all;
    private final int port;

    Loop(List<Loop> all, int port) {
      this.all = all;
      this.port = port;
    }

    @Override
    public Future<?> start() {
      all.add(this);
      return vertx
          .createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(port))
          .webSocketHandler(sockets::add)
          .requestHandler(request -> request.response().end())
          .listen();
    }

    void send(ConsumerRecords<byte[], byte[]> records, CountDownLatch open) {
      context.runOnContext(
          now -> {
            for (ConsumerRecord<byte[], byte[]> record : records) {
              BufferInternal shared = (BufferInternal) Buffer.buffer(record.value());
              sockets.forEach(socket -> write(socket, shared));
            }
            open.countDown();
          });
    }

    private static void write(ServerWebSocket socket, BufferInternal shared) {
      socket.writeFrame(new WebSocketFrameImpl(WebSocketFrameType.TEXT, shared.getByteBuf()));
    }
  }
}
