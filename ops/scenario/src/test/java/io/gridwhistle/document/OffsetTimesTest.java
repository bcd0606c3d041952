package io.gridwhistle.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetTimesTest {

  @Test
  void format_shanghai_hasMillisecondsAndOffset() {
    OffsetTimes times = new OffsetTimes(ZoneId.of("Asia/Shanghai"));

    assertThat(times.format(1_767_196_800_007L)).isEqualTo("2026-01-01T00:00:00.007+08:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Asia/Shanghai", "America/New_York", "UTC", "Asia/Kathmandu"})
  void format_anyTime_readsBackAsTheSameInstant(String zone) {
    OffsetTimes times = new OffsetTimes(ZoneId.of(zone));
    Random random = new Random(7);

    for (int i = 0; i < 2_000; i++) {
      long time = (long) (random.nextDouble() * 4e12);
      OffsetDateTime read = OffsetDateTime.parse(times.format(time));
      assertThat(read.toInstant().toEpochMilli()).as("seed 7, time %d", time).isEqualTo(time);
      assertThat(read.getOffset())
          .isEqualTo(ZoneId.of(zone).getRules().getOffset(read.toInstant()));
    }
  }
}
