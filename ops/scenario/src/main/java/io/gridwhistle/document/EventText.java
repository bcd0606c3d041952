package io.gridwhistle.document;

/** The one line form of an event: CloudEvents 1.0 in JSON. */
public final class EventText {
  private EventText() {}

  /**
   * @param time epoch milliseconds
   * @param data a JSON object
   */
  public static String line(
      String id,
      String source,
      String type,
      long time,
      String subject,
      String data,
      OffsetTimes times) {
    return new JsonText()
        .put("specversion", "1.0")
        .put("id", id)
        .put("source", source)
        .put("type", type)
        .put("time", time, times)
        .put("subject", subject)
        .put("datacontenttype", "application/json")
        .json("data", data)
        .end();
  }
}
