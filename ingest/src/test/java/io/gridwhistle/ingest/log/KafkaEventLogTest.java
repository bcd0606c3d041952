package io.gridwhistle.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

class KafkaEventLogTest {

  @Test
  void partitionOf_anyGrid_isWhereKafkaPutsItsKey() {
    for (int number = 0; number < 1_000; number++) {
      String grid = "网格" + number;
      byte[] key = grid.getBytes(StandardCharsets.UTF_8);
      for (int partitions : new int[] {1, 2, 7, 64}) {
        assertThat(KafkaEventLog.partitionOf(grid, partitions))
            .isEqualTo(BuiltInPartitioner.partitionForKey(key, partitions));
      }
    }
  }
}
