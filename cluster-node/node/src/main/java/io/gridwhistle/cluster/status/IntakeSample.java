package io.gridwhistle.cluster.status;

import java.util.Map;

/**
 * What ingest had counted at one instant.
 *
 * @param at epoch milliseconds
 * @param refused events by the reason
 * @param requestsRefused requests by the reason
 * @param connections receivers of the push that are connected now
 * @param pushed alert revisions written to them
 */
record IntakeSample(
    long at,
    long received,
    long accepted,
    long duplicates,
    long unanswered,
    Map<String, Long> refused,
    Map<String, Long> requestsRefused,
    long connections,
    long pushed) {
  private static final String INTAKE = "gridwhistle_ingest_";
  private static final String PUSH = "gridwhistle_push_";

  static IntakeSample of(long at, PrometheusText page) {
    return new IntakeSample(
        at,
        page.count(INTAKE + "events_received_total"),
        page.count(INTAKE + "events_accepted_total"),
        page.count(INTAKE + "events_duplicates_total"),
        page.count(INTAKE + "events_unanswered_total"),
        page.counts(INTAKE + "events_refused_total", "reason"),
        page.counts(INTAKE + "requests_refused_total", "reason"),
        page.count(PUSH + "connections"),
        page.count(PUSH + "alerts_sent_total"));
  }

  long refusedEvents() {
    return refused.values().stream().mapToLong(Long::longValue).sum();
  }
}
