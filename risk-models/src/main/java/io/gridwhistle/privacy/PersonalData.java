package io.gridwhistle.privacy;

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

  private PersonalData() {}

  /** A quick look: false only when no number can be in the text. */
  public static boolean mayBeIn(char[] text, int offset, int length) {
    int digits = 0;
    for (int i = offset; i < offset + length; i++) {
      if (text[i] <= '9' ? text[i] >= '0' : text[i] > 0x7f && Character.isDigit(text[i])) {
        digits++;
      }
    }
    return digits >= FEWEST_DIGITS;
  }

  /** As {@link #mayBeIn(char[], int, int)}, for a text in valid UTF-8. */
  public static boolean mayBeIn(byte[] utf8, int offset, int length) {
    int digits = 0;
    for (int at = offset; at < offset + length; at++) {
      byte b = utf8[at];
      if (b < 0 ? isDigit(utf8, at) : b >= '0' && b <= '9') {
        digits++;
      }
    }
    return digits >= FEWEST_DIGITS;
  }

  /** Whether a digit beyond ASCII begins there; none lies from U+3000 to U+9FFF. */
  private static boolean isDigit(byte[] utf8, int at) {
    int first = utf8[at] & 0xff;
    if (first < 0xC0 || (first >= 0xE3 && first <= 0xE9)) {
      return false;
    }
    int size = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    return Character.isDigit(new String(utf8, at, size, StandardCharsets.UTF_8).codePointAt(0));
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
    String plain = number.replaceAll("[\\s\\-－)）\\u00a0\\u3000]", "");
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
