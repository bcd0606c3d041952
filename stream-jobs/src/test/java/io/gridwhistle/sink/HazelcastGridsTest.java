package io.gridwhistle.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A client that is slow to start, or cannot. */
class HazelcastGridsTest {
  @Test
  void publish_clientStillStarts_waitsForItWithoutBlocking() {
    CountDownLatch mayStart = new CountDownLatch(1);
    HazelcastGrids grids =
        new HazelcastGrids(
            () -> {
              awaitUninterrupted(mayStart);
              throw new IllegalStateException("It cannot start.");
            });

    CompletableFuture<Integer> published = grids.publish(List.of()).toCompletableFuture();
    assertThat(published).isNotDone();

    mayStart.countDown();
    await().untilAsserted(() -> assertThat(published).isCompletedExceptionally());
  }

  @Test
  void publish_clientCouldNotStart_startsAnother() {
    AtomicInteger starts = new AtomicInteger();
    HazelcastGrids grids =
        new HazelcastGrids(
            () -> {
              throw new IllegalStateException("Try " + starts.incrementAndGet() + " failed.");
            });

    await()
        .untilAsserted(
            () -> {
              assertThat(grids.publish(List.of()).toCompletableFuture()).isCompletedExceptionally();
              assertThat(starts).hasValueGreaterThanOrEqualTo(3);
            });
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
