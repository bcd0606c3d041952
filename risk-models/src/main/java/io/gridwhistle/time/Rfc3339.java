package io.gridwhistle.time;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;

/**
 * Reads RFC 3339 times with an offset into epoch milliseconds, without allocation.
 *
 * <p>Digits beyond the millisecond are cut off; a leap second counts as the first instant of the
 * next minute.
 */
public final class Rfc3339 {
  /** What {@link #parse} answers for anything that is no RFC 3339 time. */
  public static final long INVALID = Long.MIN_VALUE;

  private static final int DAYS_BEFORE_1970 = 719_468;

  private Rfc3339() {}

  /** Epoch milliseconds, or {@link #INVALID}. */
  public static long parse(CharSequence text) {
    byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
    return parse(bytes, 0, bytes.length);
  }

  /** As {@link #parse(CharSequence)}, where the text stands. */
  public static long parse(byte[] text, int from, int length) {
    if (length < 20 || !hasSeparators(text, from)) {
      return INVALID;
    }
    long day = epochDay(year(text, from), pair(text, from + 5), pair(text, from + 8));
    int hour = pair(text, from + 11);
    int minute = pair(text, from + 14);
    int second = pair(text, from + 17);
    if (day == INVALID || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
      return INVALID;
    }
    if (second < 0 || second > 60) {
      return INVALID;
    }
    int point = from + 19;
    int end = text[point] == '.' ? endOfDigits(text, point + 1, from + length) : point;
    if (end == point + 1) {
      return INVALID;
    }
    long offset = offset(text, end, from + length);
    if (offset == INVALID) {
      return INVALID;
    }
    long seconds = ((day * 24 + hour) * 60 + minute) * 60 + second;
    return seconds * 1000 + millis(text, point + 1, end) - offset;
  }

  private static boolean hasSeparators(byte[] text, int from) {
    byte t = text[from + 10];
    return text[from + 4] == '-'
        && text[from + 7] == '-'
        && (t == 'T' || t == 't')
        && text[from + 13] == ':'
        && text[from + 16] == ':';
  }

  private static long epochDay(int year, int month, int day) {
    if (year < 0 || month < 1 || month > 12 || day < 1) {
      return INVALID;
    }
    if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
      return INVALID;
    }
    return daysTo(month > 2 ? year : year - 1, (month + 9) % 12) + day - 1;
  }

  /**
   * Days from 1970 to a month of a year that begins in March, so that a leap day ends it (Hinnant,
   * "chrono-Compatible Low-Level Date Algorithms", 2013).
   */
  private static long daysTo(int year, int month) {
    return 365L * year
        + Math.floorDiv(year, 4)
        - Math.floorDiv(year, 100)
        + Math.floorDiv(year, 400)
        + (153 * month + 2) / 5
        - DAYS_BEFORE_1970;
  }

  private static int endOfDigits(byte[] text, int from, int limit) {
    int end = from;
    while (end < limit && isDigit(text[end])) {
      end++;
    }
    return end;
  }

  private static long millis(byte[] text, int from, int end) {
    long millis = 0;
    for (int i = from; i < from + 3; i++) {
      millis = millis * 10 + (i < end ? text[i] - '0' : 0);
    }
    return millis;
  }

  private static long offset(byte[] text, int from, int limit) {
    int left = limit - from;
    if (left == 1 && (text[from] == 'Z' || text[from] == 'z')) {
      return 0;
    }
    if (left != 6 || text[from + 3] != ':') {
      return INVALID;
    }
    byte sign = text[from];
    int hours = pair(text, from + 1);
    int minutes = pair(text, from + 4);
    if ((sign != '+' && sign != '-') || hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
      return INVALID;
    }
    long millis = (hours * 60L + minutes) * 60_000;
    return sign == '-' ? -millis : millis;
  }

  private static int year(byte[] text, int from) {
    int century = pair(text, from);
    int rest = pair(text, from + 2);
    return (century | rest) < 0 ? -1 : 100 * century + rest;
  }

  /** The number that two digits make, negative for other bytes. */
  private static int pair(byte[] text, int from) {
    int tens = text[from] - '0';
    int ones = text[from + 1] - '0';
    return (tens | ones | 9 - tens | 9 - ones) < 0 ? -1 : 10 * tens + ones;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
