package io.gridwhistle.privacy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds and masks ID and phone numbers in free text.
 *
 * <p>ID numbers are those of GB 11643 (17 digits and a check character) and the 15 digits before
 * 1999; mobile numbers have 11 digits from 13 to 19, with or without 86 (+86, 0086) and separators;
 * land-line numbers have an area code from 0, with or without its closing bracket. Full-width
 * digits count as digits.
 */
public final class PersonalData {
  private static final int FEWEST_DIGITS = 10;
  private static final String SEPARATOR = "[ \\-－\\u00a0\\u3000]?";
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<!\\p{Nd})(?:"
              + "\\p{Nd}(?:"
              + SEPARATOR
              + "\\p{Nd}){16}"
              + SEPARATOR
              + "[\\p{Nd}xXｘＸ]"
              + "|\\p{Nd}{15}"
              + "|(?<country>(?:[+＋]|[0０]{2})?[8８][6６]"
              + SEPARATOR
              + ")?[1１][3-9３-９](?:"
              + SEPARATOR
              + "\\p{Nd}){9}"
              + "|[0０]\\p{Nd}{2,3}[)）]?"
              + SEPARATOR
              + "\\p{Nd}{7,8}"
              + ")(?!\\p{Nd})");

  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\-－)）\\u00a0\\u3000]");
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOW_BITS = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  private PersonalData() {}

  /** A quick look: false only when no number can be in the text. */
  public static boolean mayBeIn(String text) {
    int digits = 0;
    for (int at = 0; at < text.length() && digits < FEWEST_DIGITS; at++) {
      char c = text.charAt(at);
      if (c <= '9' ? c >= '0' : c > 0x7f && Character.isDigit(text.codePointAt(at))) {
        digits++;
      }
    }
    return digits >= FEWEST_DIGITS;
  }

  /** As {@link #mayBeIn(String)}, for a text in valid UTF-8; plain digits are counted by eight. */
  public static boolean mayBeIn(byte[] utf8, int offset, int length) {
    if (length < FEWEST_DIGITS) {
      return false;
    }
    int digits = 0;
    int at = offset;
    for (int end = offset + length - Long.BYTES; at <= end; at += Long.BYTES) {
      long word = (long) LONGS.get(utf8, at);
      digits += Long.bitCount(digits(word));
      digits += (word & HIGH_BITS) == 0 ? 0 : beyondAscii(utf8, at, at + Long.BYTES);
    }
    for (; at < offset + length; at++) {
      digits += utf8[at] >= '0' && utf8[at] <= '9' ? 1 : 0;
      digits += utf8[at] < 0 ? beyondAscii(utf8, at, at + 1) : 0;
    }
    return digits >= FEWEST_DIGITS;
  }

  /** The high bit of each byte that is a digit of ASCII. */
  private static long digits(long word) {
    long low = word & ~HIGH_BITS;
    return (low + (0x80 - '0') * LOW_BITS) & ~(low + (0x7f - '9') * LOW_BITS) & ~word & HIGH_BITS;
  }

  private static int beyondAscii(byte[] utf8, int from, int end) {
    int digits = 0;
    for (int at = from; at < end; at++) {
      digits += utf8[at] < 0 && isDigit(utf8, at) ? 1 : 0;
    }
    return digits;
  }

  /**
   * Whether a digit beyond ASCII begins there; none lies from U+3000 to U+9FFF, and none but the
   * wide ones from U+B000 to U+FFFF.
   */
  private static boolean isDigit(byte[] utf8, int at) {
    int first = utf8[at] & 0xff;
    if (first < 0xC0 || (first >= 0xE3 && first <= 0xE9)) {
      return false;
    }
    return first >= 0xEB && first <= 0xEF
        ? first == 0xEF && isWide(utf8[at + 1] & 0xff, utf8[at + 2] & 0xff)
        : Character.isDigit(codePoint(utf8, at, first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4));
  }

  private static boolean isWide(int second, int third) {
    return second == 0xBC && third >= 0x90 && third <= 0x99;
  }

  private static int codePoint(byte[] utf8, int at, int size) {
    return new String(utf8, at, size, StandardCharsets.UTF_8).codePointAt(0);
  }

  /** The text with every number masked as {@code 138****1234}. */
  public static String mask(String text) {
    Matcher matcher = NUMBERS.matcher(text);
    return matcher.replaceAll(found -> Matcher.quoteReplacement(maskFound(matcher)));
  }

  private static String maskFound(Matcher matcher) {
    String country = matcher.group("country");
    return country == null
        ? maskNumber(matcher.group())
        : country + maskNumber(matcher.group().substring(country.length()));
  }

  /** A number that keeps its first three and last four characters at most. */
  static String maskNumber(String number) {
    String plain = SEPARATORS.matcher(number).replaceAll("");
    if (plain.length() < 8) {
      return "*".repeat(plain.length());
    }
    return plain.substring(0, 3)
        + "*".repeat(plain.length() - 7)
        + plain.substring(plain.length() - 4);
  }

  /** A name that keeps its first character: 张*. */
  static String maskName(String name) {
    String plain = name.strip();
    int first = plain.offsetByCodePoints(0, 1);
    return plain.substring(0, first)
        + "*".repeat(Math.max(1, plain.codePointCount(first, plain.length())));
  }
}
