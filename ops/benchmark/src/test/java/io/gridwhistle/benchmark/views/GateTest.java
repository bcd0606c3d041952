package io.gridwhistle.benchmark.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionStage;
import org.apache.flink.api.connector.source.SourceSplit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class GateTest {
  private final Gate<SourceSplit> gate = new Gate<>();

  @Test
  void acquire_beforeARound_waitsForIt() {
    CompletionStage<Void> first = gate.acquire();
    assertThat(first.toCompletableFuture()).isNotDone();
    gate.letThrough(2);
    assertThat(first.toCompletableFuture()).isCompleted();
    assertThat(gate.acquire().toCompletableFuture()).isCompleted();
    assertThat(gate.acquire().toCompletableFuture()).isNotDone();
  }

  @Test
  void awaitAllThrough_everythingTaken_comesBack() throws InterruptedException {
    gate.letThrough(3);
    Thread taker =
        new Thread(
            () -> {
              for (int i = 0; i < 4; i++) {
                gate.acquire();
              }
            });
    taker.start();
    gate.awaitAllThrough();
    taker.join();
    assertThat(gate.acquire().toCompletableFuture()).isNotDone();
  }
}
