package io.gridwhistle.benchmark.live;

/** Events that nobody need be warned of: most of a day's work. */
final class Everyday {
  /** How many frames later an incident takes its next step. */
  private static final int PACE = 50;

  private Everyday() {}

  static String event(int number, long time) {
    return switch (number % Plan.FRAME) {
      case 3, 4, 5 -> reported(number, time);
      case 6 -> step("accepted", earlier(number, PACE, 3), time, "");
      case 7 -> step("dispatched", earlier(number, 2 * PACE, 3), time, ",\"department\":\"D1\"");
      case 8 -> step("handled", earlier(number, 3 * PACE, 3), time, "");
      case 9 -> step("suspended", earlier(number, PACE, 4), time, "");
      case 10, 11, 12 -> EventTexts.visit("E-" + number, grid(number), time);
      default -> EventTexts.checkIn("E-" + number, grid(number), time);
    };
  }

  private static String reported(int number, long time) {
    return EventTexts.reported(incident(number), grid(number), time, "urban-management");
  }

  private static String step(String step, int reported, long time, String more) {
    return EventTexts.step(step, incident(reported), grid(reported), time, more);
  }

  /** The event at that place so many frames ago; those of before the start nobody has seen. */
  private static int earlier(int number, int frames, int place) {
    return (number / Plan.FRAME - frames) * Plan.FRAME + place;
  }

  private static String incident(int number) {
    return "I-" + number;
  }

  private static String grid(int number) {
    return County.everyday(Math.floorMod(number, County.EVERYDAY));
  }
}
