package io.gridwhistle.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
  private static final long SEED = Long.getLong("gridwhistle.seed", System.nanoTime());

  @Test
  void parse_randomTimes_agreesWithJavaTime() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      String text = randomTime(random);
      assertThat(Rfc3339.parse(text))
          .as("%s, seed %d", text, SEED)
          .isEqualTo(OffsetDateTime.parse(text).toInstant().toEpochMilli());
    }
  }

  /** One changed character makes a time that both read alike, or that neither reads. */
  @Test
  void parse_randomlyBrokenTimes_agreesWithJavaTime() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(randomTime(random));
      text.setCharAt(random.nextInt(text.length()), "0159:-+.TZ x".charAt(random.nextInt(12)));
      long parsed = Rfc3339.parse(text);
      if (parsed != Rfc3339.INVALID && isKnownToJavaTime(text)) {
        assertThat(parsed)
            .as("%s, seed %d", text, SEED)
            .isEqualTo(OffsetDateTime.parse(text).toInstant().toEpochMilli());
      }
    }
  }

  private static boolean isKnownToJavaTime(CharSequence text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (java.time.DateTimeException beyondJavaTime) {
      return false;
    }
  }

  private static String randomTime(Random random) {
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(
            random.nextLong(-62_000_000_000L, 250_000_000_000L), 0, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder("%tFT%<tT".formatted(time));
    int digits = random.nextInt(10);
    if (digits > 0) {
      text.append('.');
      random.ints(digits, 0, 10).forEach(text::append);
    }
    return text.append(ZoneOffset.ofTotalSeconds(60 * random.nextInt(-1080, 1081)).getId())
        .toString();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T08:00:00+08:00, 2026-03-01T00:00:00Z",
    "2026-03-01T00:00:00z, 2026-03-01T00:00:00Z",
    "2026-03-01t00:00:00Z, 2026-03-01T00:00:00Z",
    "2026-03-01T00:00:00-00:00, 2026-03-01T00:00:00Z",
    "2026-03-01T00:00:00+23:59, 2026-02-28T00:01:00Z",
    "2024-02-29T23:59:59.9999Z, 2024-02-29T23:59:59.999Z",
    "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
    "2017-01-01T07:59:60.5+08:00, 2017-01-01T00:00:00.500Z",
    "1969-12-31T23:59:59.999Z, 1969-12-31T23:59:59.999Z"
  })
  void parse_specialTimes_areRead(String text, String expected) {
    assertThat(Rfc3339.parse(text)).isEqualTo(Instant.parse(expected).toEpochMilli());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now",
        "2026-03-01",
        "2026-03-01T08:00:00",
        "2026-03-01 08:00:00Z",
        "2026-03-01T08:00:00 +08:00",
        "2026-03-01T08:00:00+0800",
        "2026-03-01T08:00:00+08",
        "2026-03-01T08:00:00+24:00",
        "2026-03-01T08:00:00+08:60",
        "2026-03-01T08:00:00.Z",
        "2026-03-01T08:00:00,5Z",
        "2026-03-01T24:00:00Z",
        "2026-03-01T23:60:00Z",
        "2026-03-01T23:59:61Z",
        "2026-02-29T00:00:00Z",
        "2026-00-01T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-04-31T00:00:00Z",
        "2026-04-00T00:00:00Z",
        "26-04-01T00:00:00.00Z",
        "+12026-04-01T00:00:00Z",
        "２０２６-03-01T08:00:00Z",
        "2026-03-01T08:00:00ZZ"
      })
  void parse_anythingElse_isInvalid(String text) {
    assertThat(Rfc3339.parse(text)).isEqualTo(Rfc3339.INVALID);
  }
}
