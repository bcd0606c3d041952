package io.gridwhistle.replay;

import java.util.Map;

/**
 * What a replay came to; {@code read = accepted + duplicate + Σ rejected}.
 *
 * @param rejected lines by code
 * @param alerts by "rule severity", each alert at its highest severity
 * @param eventsPerSecond lines read by the whole time of reading, sorting and detecting
 */
public record ReplaySummary(
    long read,
    long accepted,
    long duplicate,
    Map<String, Long> rejected,
    Map<String, Long> alerts,
    double eventsPerSecond) {

  /** Lines for people and scripts. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("read ").append(read).append('\n');
    text.append("accepted ").append(accepted).append('\n');
    text.append("duplicate ").append(duplicate).append('\n');
    text.append("rejected ").append(sum(rejected)).append('\n');
    rejected.forEach((code, count) -> line(text, "rejected " + code, count));
    alerts.forEach((kind, count) -> line(text, "alerts " + kind, count));
    text.append("events/s ").append(Math.round(eventsPerSecond)).append('\n');
    return text.toString();
  }

  private static void line(StringBuilder text, String name, long count) {
    text.append(name).append(' ').append(count).append('\n');
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
