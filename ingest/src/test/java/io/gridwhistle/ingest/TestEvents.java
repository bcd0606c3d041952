package io.gridwhistle.ingest;

/** Events of the test county. */
final class TestEvents {
  private TestEvents() {}

  static String accepted(String source, String id) {
    return event(source, id, "incident.accepted", "\"grid\":\"G001\",\"incidentId\":\"I-1\"");
  }

  static String report(String source, String id, String data) {
    return event(
        source,
        id,
        "incident.reported",
        "\"grid\":\"G001\",\"incidentId\":\"I-1\",\"category\":\"dispute\"," + data);
  }

  static String event(String source, String id, String type, String data) {
    return """
        {"specversion":"1.0","id":"%s","source":"%s","type":"%s",\
        "time":"2026-03-01T08:00:00+08:00","data":{%s}}"""
        .formatted(id, source, type, data);
  }
}
