package io.gridwhistle.benchmark.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {
  @Test
  void send_manyBatches_neverHasMoreUnderWayThanAllowed() throws InterruptedException {
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    new Batches(3)
        .send(
            IntStream.range(0, 1_000).boxed().toList(),
            batch -> {
              most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
              return CompletableFuture.runAsync(underWay::decrementAndGet);
            });
    assertThat(underWay).hasValue(0);
    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void send_oneCallFails_fails() {
    assertThatThrownBy(
            () ->
                new Batches(2)
                    .send(
                        List.of(1, 2, 3),
                        batch ->
                            batch == 2
                                ? CompletableFuture.failedFuture(new IllegalStateException("away"))
                                : CompletableFuture.completedFuture(batch)))
        .hasMessageContaining("away");
  }
}
