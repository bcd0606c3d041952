package io.gridwhistle.document;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/** RFC 3339 times of one zone, to the millisecond, without the cost of a formatter. */
public final class OffsetTimes {
  private final ZoneRules rules;

  public OffsetTimes(ZoneId zone) {
    this.rules = zone.getRules();
  }

  /** Offset from UTC in milliseconds at an instant. */
  public long offsetMillis(long time) {
    return offset(time).getTotalSeconds() * 1000L;
  }

  /** Such as {@code 2026-03-01T08:00:00.000+08:00}. */
  public String format(long time) {
    StringBuilder text = new StringBuilder(29);
    append(time, text);
    return text.toString();
  }

  void append(long time, StringBuilder text) {
    ZoneOffset offset = offset(time);
    LocalDateTime local = LocalDateTime.ofEpochSecond(Math.floorDiv(time, 1000L), 0, offset);
    digits(local.getYear(), 4, text.append(""));
    digits(local.getMonthValue(), 2, text.append('-'));
    digits(local.getDayOfMonth(), 2, text.append('-'));
    digits(local.getHour(), 2, text.append('T'));
    digits(local.getMinute(), 2, text.append(':'));
    digits(local.getSecond(), 2, text.append(':'));
    digits((int) Math.floorMod(time, 1000L), 3, text.append('.'));
    appendOffset(offset.getTotalSeconds() / 60, text);
  }

  private ZoneOffset offset(long time) {
    return rules.getOffset(Instant.ofEpochMilli(time));
  }

  private static void appendOffset(int minutes, StringBuilder text) {
    text.append(minutes < 0 ? '-' : '+');
    digits(Math.abs(minutes) / 60, 2, text);
    digits(Math.abs(minutes) % 60, 2, text.append(':'));
  }

  private static void digits(int value, int width, StringBuilder text) {
    for (int power = width == 4 ? 1000 : width == 3 ? 100 : 10; power > 0; power /= 10) {
      text.append((char) ('0' + value / power % 10));
    }
  }
}
