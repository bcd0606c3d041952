package io.gridwhistle.detection;

/** Small pieces of explanations. */
public final class Words {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

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
      return tenths(millis, DAY) + days;
    } else if (millis >= HOUR) {
      return tenths(millis, HOUR) + hours;
    }
    return tenths(millis, MINUTE) + minutes;
  }

  /** The quotient with at most one decimal, halves away from zero, in exact arithmetic. */
  private static String tenths(long millis, long unit) {
    long tenths = (Math.abs(millis) * 20 / unit + 1) / 2;
    String sign = millis < 0 && tenths > 0 ? "-" : "";
    String whole = sign + tenths / 10;
    return tenths % 10 == 0 ? whole : whole + "." + tenths % 10;
  }

  /** Hours with at most two decimals. */
  public static double hours(long millis) {
    return Math.round(millis / (double) HOUR * 100) / 100.0;
  }

  /** A share with at most four decimals, cut off so that it never passes a step too early. */
  public static double share(long part, long whole) {
    return Math.floor(part * 10_000.0 / whole) / 10_000;
  }
}
