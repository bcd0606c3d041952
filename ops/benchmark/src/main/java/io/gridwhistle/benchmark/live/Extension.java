package io.gridwhistle.benchmark.live;

/** A deadline moved so near that it has passed twice over. */
final class Extension implements Tale {
  @Override
  public double firstLead() {
    return 2;
  }

  @Override
  public double secondLead() {
    return 0.8;
  }

  @Override
  public String first(int number, long time) {
    return EventTexts.reported(incident(number), grid(number), time, "environment");
  }

  @Override
  public String second(int number, long time) {
    return EventTexts.dispatched(incident(number), grid(number), time, "");
  }

  @Override
  public String last(int number, Times times) {
    long half = (times.last() - times.second()) / 2;
    String dueAt = EventTexts.dueAt(times.second() + half);
    return EventTexts.step("extended", incident(number), grid(number), times.last(), dueAt);
  }

  @Override
  public void foretell(int number, Times times, Foretold foretold) {
    String key = "incident:" + incident(number) + "/handle#1";
    foretold.byEvent(new Warning(key, "opened", "red", times.last()));
  }

  private static String incident(int number) {
    return "X-" + number;
  }

  private static String grid(int number) {
    return County.everyday(number);
  }
}
