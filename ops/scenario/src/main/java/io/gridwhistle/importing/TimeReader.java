package io.gridwhistle.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads times of an export. A local time that the clocks showed twice is the earlier one, one that
 * they skipped is moved on by the gap. Times before 2000 and from 2100 on are none: exports put
 * them where a time is not known.
 */
final class TimeReader {
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private final ZoneId zone;
  private final List<DateTimeFormatter> formats;

  TimeReader(ZoneId zone, List<String> patterns) {
    this.zone = zone;
    this.formats = patterns.stream().map(TimeReader::format).toList();
  }

  /** Epoch milliseconds. */
  long read(String text, String what) throws BadRowException {
    Instant time = parse(text);
    if (time == null || time.isBefore(EARLIEST) || !time.isBefore(LATEST)) {
      throw new BadRowException(what + " is no time of this century in the mapping's patterns");
    }
    return time.toEpochMilli();
  }

  private @Nullable Instant parse(String text) {
    for (DateTimeFormatter format : formats) {
      try {
        return instant(
            format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
      } catch (DateTimeException another) {
        continue;
      }
    }
    return null;
  }

  private Instant instant(TemporalAccessor time) {
    if (time instanceof OffsetDateTime exact) {
      return exact.toInstant();
    }
    LocalDateTime local = time instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) time;
    return local.atZone(zone).toInstant();
  }

  private static DateTimeFormatter format(String pattern) {
    if (pattern.equals("ISO")) {
      return DateTimeFormatter.ISO_DATE_TIME;
    }
    try {
      return new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern(pattern)
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException unusable) {
      throw new UnusableMappingException(
          "The mapping's time pattern '%s' is unusable: %s. Maybe use uuuu-MM-dd HH:mm:ss."
              .formatted(pattern, unusable.getMessage()));
    }
  }
}
