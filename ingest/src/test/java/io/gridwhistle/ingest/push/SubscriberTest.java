package io.gridwhistle.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.ingest.access.Caller;
import io.gridwhistle.ingest.access.Role;
import io.gridwhistle.ingest.metrics.PushMetrics;
import io.gridwhistle.registry.Registry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients come and go on nodes that read the partitions in different orders. */
class SubscriberTest {
  private static final Caller ANALYST = new Caller("u", Role.ANALYST, null, Long.MAX_VALUE / 1000);
  private static final Selection ALL = new Selection(Set.of(), Set.of(), Set.of(), null);
  private static final PushSettings SETTINGS = new PushSettings(7, 3_600_000, 60_000, 1_024, 1_000);

  private final Vertx vertx = Vertx.vertx();
  private final Context loop = vertx.getOrCreateContext();
  private final PushMetrics metrics = new PushMetrics(new SimpleMeterRegistry());

  @AfterEach
  void close() {
    vertx.close();
  }

  @Test
  void join_onAnyNodeAtAnyPlace_hasNeitherGapNorRepetition() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      FakeLog log = new FakeLog(3, random);
      Hub one = hub(log);
      Hub two = hub(log);
      Reader first = new Reader(log, one);
      Reader second = new Reader(log, two);
      List<String> received = new ArrayList<>();
      Cursor cursor = Cursor.of(0, 0, 0);
      for (int step = 0; step < 60; step++) {
        log.append(random.nextInt(6));
        first.read(random);
        second.read(random);
        cursor = visit(random.nextBoolean() ? one : two, cursor, random.nextInt(12), received);
      }
      first.readAll();
      second.readAll();
      visit(one, cursor, Integer.MAX_VALUE, received);
      assertThat(received)
          .as("seed %d round %d", seed, round)
          .containsExactlyInAnyOrderElementsOf(log.ids());
    }
  }

  @Test
  void take_whenOneConnectionBreaks_servesTheOthers() throws Exception {
    FakeLog log = new FakeLog(1, new Random(1));
    Hub hub = hub(log);
    Reader reader = new Reader(log, hub);
    FakeSink broken = new FakeSink(Integer.MAX_VALUE);
    FakeSink sound = new FakeSink(Integer.MAX_VALUE);
    await(() -> join(hub, broken, Optional.empty()));
    await(() -> join(hub, sound, Optional.empty()));
    broken.breakDown();
    log.append(5);
    reader.readAll();
    await(() -> null);

    assertThat(sound.received()).hasSize(5);
    assertThat(sound.received()).isEqualTo(log.ids());
    assertThat(broken.isClosed()).isTrue();
    assertThat(metrics.connections()).isEqualTo(1);
  }

  private Hub hub(FakeLog log) throws Exception {
    return await(() -> new Hub(vertx, SETTINGS, log, Registry::empty, metrics));
  }

  /** Takes so many alerts, then goes; returns where it was. */
  private Cursor visit(Hub hub, Cursor from, int count, List<String> received) throws Exception {
    FakeSink sink = new FakeSink(count);
    await(() -> join(hub, sink, Optional.of(from)));
    await(() -> null);
    await(
        () -> {
          received.addAll(sink.received());
          sink.close("done");
          return null;
        });
    return sink.cursor();
  }

  private static Void join(Hub hub, FakeSink sink, Optional<Cursor> cursor) {
    hub.join(sink, ANALYST, ALL, cursor);
    return null;
  }

  /** Runs on the event loop, as everything of a hub does. */
  private <T> T await(Callable<T> step) throws Exception {
    CompletableFuture<T> done = new CompletableFuture<>();
    loop.runOnContext(
        now -> {
          try {
            done.complete(step.call());
          } catch (Exception failed) {
            done.completeExceptionally(failed);
          }
        });
    return done.get(10, TimeUnit.SECONDS);
  }
}
