package io.gridwhistle.benchmark.live;

import java.time.Instant;

/** Events as apps send them; time is in epoch milliseconds. */
final class EventTexts {
  private EventTexts() {}

  static String reported(String incident, String grid, long time, String category) {
    return step("reported", incident, grid, time, ",\"category\":\"" + category + "\"");
  }

  static String dispute(String incident, String grid, long time, String party) {
    String more =
        ",\"category\":\"dispute\",\"title\":\"邻里纠纷\",\"channel\":\"grid-worker\",\"parties\":[{\"role\":\"complainant\",\"key\":\""
            + party
            + "\"}]";
    return step("reported", incident, grid, time, more);
  }

  static String dispatched(String incident, String grid, long time, String dueAt) {
    return step("dispatched", incident, grid, time, ",\"department\":\"D1\"" + dueAt);
  }

  static String dueAt(long time) {
    return ",\"dueAt\":\"" + Instant.ofEpochMilli(time) + "\"";
  }

  static String step(String step, String incident, String grid, long time, String more) {
    return event(
        "incident." + step,
        incident + "-" + step,
        grid,
        time,
        ",\"incidentId\":\"" + incident + "\"" + more);
  }

  static String visit(String id, String grid, long time) {
    return event("patrol.visit", id, grid, time, ",\"worker\":\"w-1\"");
  }

  static String checkIn(String id, String grid, long time) {
    String more =
        ",\"worker\":\"w-1\",\"lon\":" + County.LON + ",\"lat\":" + County.LAT + ",\"accuracy\":12";
    return event("patrol.checkin", id, grid, time, more);
  }

  private static String event(String type, String id, String grid, long time, String more) {
    return "{\"specversion\":\"1.0\",\"id\":\""
        + id
        + "\",\"source\":\"/app/town-01\",\"type\":\""
        + type
        + "\",\"time\":\""
        + Instant.ofEpochMilli(time)
        + "\",\"datacontenttype\":\"application/json\",\"data\":{\"grid\":\""
        + grid
        + "\""
        + more
        + "}}";
  }
}
