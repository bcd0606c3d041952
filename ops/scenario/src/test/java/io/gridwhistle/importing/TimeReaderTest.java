package io.gridwhistle.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {
  private final TimeReader reader =
      new TimeReader(
          ZoneId.of("America/New_York"),
          List.of("MM/dd/uuuu hh:mm:ss a", "d/M/uuuu HH:mm", "uuuu-MM-dd", "ISO"));

  @ParameterizedTest
  @CsvSource({
    "02/17/2020 12:19:00 PM, 2020-02-17T17:19:00Z",
    "02/17/2020 12:19:00 am, 2020-02-17T05:19:00Z",
    "9/3/2016 07:05, 2016-03-09T12:05:00Z",
    "2016-03-09, 2016-03-09T05:00:00Z",
    "2024-01-01T05:50:21.571Z, 2024-01-01T05:50:21.571Z",
    "2024-01-01T05:50:21+08:00, 2023-12-31T21:50:21Z",
    "2024-01-01T05:50:21, 2024-01-01T10:50:21Z",
    "11/01/2020 01:30:00 AM, 2020-11-01T05:30:00Z",
    "03/08/2020 02:30:00 AM, 2020-03-08T07:30:00Z",
  })
  void read_goodText_isTheInstant(String text, Instant instant) throws Exception {
    assertThat(reader.read(text, "it")).isEqualTo(instant.toEpochMilli());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "02/30/2020 12:19:00 PM", "13/17/2020 12:19:00 PM", "02/17/2020 13:19:00 PM",
        "31/4/2016 07:05", "1/1/1999 23:59", "01/01/1900 12:00:00 AM", "2100-01-02",
        "2024-01-01T05:50:21.571Z and more", "1577836800"
      })
  void read_badText_isRefused(String text) {
    assertThatThrownBy(() -> reader.read(text, "it"))
        .isInstanceOf(BadRowException.class)
        .hasMessage("it is no time of this century in the mapping's patterns");
  }
}
