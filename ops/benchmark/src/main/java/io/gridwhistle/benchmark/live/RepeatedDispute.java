package io.gridwhistle.benchmark.live;

/** One party's third dispute. */
final class RepeatedDispute implements Tale {
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
    return dispute(number, 1, time);
  }

  @Override
  public String second(int number, long time) {
    return dispute(number, 2, time);
  }

  @Override
  public String last(int number, Times times) {
    return dispute(number, 3, times.last());
  }

  @Override
  public void foretell(int number, Times times, Foretold foretold) {
    foretold.byEvent(new Warning("party:" + party(number), "opened", "yellow", times.last()));
  }

  private static String dispute(int number, int count, long time) {
    String incident = "Q-" + number + "-" + count;
    return EventTexts.dispute(incident, grid(number), time, party(number));
  }

  static String grid(int number) {
    return County.ofDisputes(number / Plan.KINDS);
  }

  private static String party(int number) {
    return "p-" + number;
  }
}
