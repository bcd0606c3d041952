package io.gridwhistle.benchmark.live;

/** A matter that falls due by itself, twice, and is handled then. */
final class LateHandling implements Tale {
  private static final long LIMIT = 2_000;
  private static final long BLUE = LIMIT * 4 / 5;

  @Override
  public double firstLead() {
    return 3;
  }

  @Override
  public double secondLead() {
    return 2.4;
  }

  @Override
  public String first(int number, long time) {
    return EventTexts.reported(incident(number), grid(number), time, "environment");
  }

  @Override
  public String second(int number, long time) {
    String dueAt = EventTexts.dueAt(time + LIMIT);
    return EventTexts.dispatched(incident(number), grid(number), time, dueAt);
  }

  @Override
  public String last(int number, Times times) {
    return EventTexts.step("handled", incident(number), grid(number), times.last(), "");
  }

  @Override
  public void foretell(int number, Times times, Foretold foretold) {
    String key = "incident:" + incident(number) + "/handle#1";
    foretold.byTime(new Warning(key, "opened", "blue", times.second() + BLUE));
    foretold.byTime(new Warning(key, "raised", "yellow", times.second() + LIMIT));
    foretold.byEvent(new Warning(key, "resolved", "yellow", times.last()));
  }

  private static String incident(int number) {
    return "L-" + number;
  }

  private static String grid(int number) {
    return County.everyday(number);
  }
}
