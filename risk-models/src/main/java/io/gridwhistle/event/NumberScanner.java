package io.gridwhistle.event;

import io.gridwhistle.event.Rejection.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Numbers of JSON (RFC 8259, section 6), where they stand. */
final class NumberScanner {
  private static final int MOST_DIGITS = 100;

  /** Both fit a double exactly, and so does each step to their quotient (Clinger 1990). */
  private static final long LARGEST_EXACT = 1L << 53;

  private static final double[] POWERS_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private NumberScanner() {}

  /**
   * Where the number ends that begins at a place.
   *
   * @throws IOException if none begins there
   */
  static int end(byte[] bytes, int from, int end) throws IOException {
    int whole = from < end && bytes[from] == '-' ? from + 1 : from;
    int at = digits(bytes, whole, end);
    if (bytes[whole] == '0' && at > whole + 1) {
      throw new IOException("A zero before a number.");
    }
    int marks = whole - from;
    if (at < end && bytes[at] == '.') {
      at = digits(bytes, at + 1, end);
      marks++;
    }
    if (at < end && (bytes[at] == 'e' || bytes[at] == 'E')) {
      boolean signed = at + 1 < end && (bytes[at + 1] == '+' || bytes[at + 1] == '-');
      at = digits(bytes, at + (signed ? 2 : 1), end);
      marks += signed ? 2 : 1;
    }
    if (at - from - marks > MOST_DIGITS) {
      throw tooLong();
    }
    return at;
  }

  private static int digits(byte[] bytes, int from, int end) throws IOException {
    int at = from;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    if (at == from) {
      throw new IOException("No number.");
    }
    return at;
  }

  static InvalidEventException tooLong() {
    return new InvalidEventException(
        Code.TOO_LONG, "", "A text, name or number in the event is too long.");
  }

  /** The nearest double; a short decimal, as coordinates are, makes nothing. */
  static double value(byte[] bytes, int from, int end) {
    boolean negative = bytes[from] == '-';
    long digits = 0;
    int point = end;
    for (int at = negative ? from + 1 : from; at < end; at++) {
      byte b = bytes[at];
      if (b == '.') {
        point = at + 1;
      } else if (b > '9' || digits >= LARGEST_EXACT / 10) {
        return Double.parseDouble(new String(bytes, from, end - from, StandardCharsets.US_ASCII));
      } else {
        digits = digits * 10 + b - '0';
      }
    }
    if (end - point >= POWERS_OF_TEN.length) {
      return Double.parseDouble(new String(bytes, from, end - from, StandardCharsets.US_ASCII));
    }
    double value = digits / POWERS_OF_TEN[end - point];
    return negative ? -value : value;
  }
}
