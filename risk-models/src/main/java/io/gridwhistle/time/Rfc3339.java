package io.gridwhistle.time;

import java.time.LocalDate;
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

  private Rfc3339() {}

  /** Epoch milliseconds, or {@link #INVALID}. */
  public static long parse(CharSequence text) {
    int length = text.length();
    if (length < 20 || !hasSeparators(text)) {
      return INVALID;
    }
    long day = epochDay(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
    int hour = digits(text, 11, 2);
    int minute = digits(text, 14, 2);
    int second = digits(text, 17, 2);
    if (day == INVALID || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
      return INVALID;
    }
    if (second < 0 || second > 60) {
      return INVALID;
    }
    int end = 19;
    if (text.charAt(19) == '.') {
      end = endOfDigits(text, 20);
      if (end == 20) {
        return INVALID;
      }
    }
    long offset = offset(text, end);
    if (offset == INVALID) {
      return INVALID;
    }
    long seconds = ((day * 24 + hour) * 60 + minute) * 60 + second;
    return seconds * 1000 + millis(text, end) - offset;
  }

  private static boolean hasSeparators(CharSequence text) {
    char t = text.charAt(10);
    return text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && (t == 'T' || t == 't')
        && text.charAt(13) == ':'
        && text.charAt(16) == ':';
  }

  private static long epochDay(int year, int month, int day) {
    if (year < 0 || month < 1 || month > 12 || day < 1) {
      return INVALID;
    }
    if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
      return INVALID;
    }
    return LocalDate.of(year, month, day).toEpochDay();
  }

  private static int endOfDigits(CharSequence text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static long millis(CharSequence text, int end) {
    long millis = 0;
    for (int i = 20; i < 23; i++) {
      millis = millis * 10 + (i < end ? text.charAt(i) - '0' : 0);
    }
    return end > 20 ? millis : 0;
  }

  private static long offset(CharSequence text, int from) {
    int left = text.length() - from;
    if (left == 1 && (text.charAt(from) == 'Z' || text.charAt(from) == 'z')) {
      return 0;
    }
    if (left != 6 || text.charAt(from + 3) != ':') {
      return INVALID;
    }
    char sign = text.charAt(from);
    int hours = digits(text, from + 1, 2);
    int minutes = digits(text, from + 4, 2);
    if ((sign != '+' && sign != '-') || hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
      return INVALID;
    }
    long millis = (hours * 60L + minutes) * 60_000;
    return sign == '-' ? -millis : millis;
  }

  private static int digits(CharSequence text, int from, int count) {
    int value = 0;
    for (int i = from; i < from + count; i++) {
      char digit = text.charAt(i);
      if (!isDigit(digit)) {
        return -1;
      }
      value = value * 10 + digit - '0';
    }
    return value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
