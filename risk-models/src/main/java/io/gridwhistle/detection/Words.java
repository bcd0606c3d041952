package io.gridwhistle.detection;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Small pieces of explanations. */
public final class Words {
  private static final double HOUR = 3_600_000.0;
  private static final double DAY = 24 * HOUR;

  private Words() {}

  /** A span in Chinese: 36 小时, 2.5 天, 45 分钟. */
  public static String zh(long millis) {
    return span(millis, " 天", " 小时", " 分钟");
  }

  /** A span in English: 36 h, 2.5 d, 45 min. */
  public static String en(long millis) {
    return span(millis, " d", " h", " min");
  }

  private static String span(long millis, String days, String hours, String minutes) {
    if (millis >= 2 * DAY) {
      return round(millis / DAY) + days;
    } else if (millis >= HOUR) {
      return round(millis / HOUR) + hours;
    }
    return round(millis * 60 / HOUR) + minutes;
  }

  /** At most one decimal. */
  public static String round(double value) {
    return BigDecimal.valueOf(value)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Hours with at most two decimals. */
  public static double hours(long millis) {
    return Math.round(millis / HOUR * 100) / 100.0;
  }

  /** A share with at most four decimals, cut off so that it never passes a step too early. */
  public static double share(long part, long whole) {
    return Math.floor(part * 10_000.0 / whole) / 10_000;
  }
}
