package io.gridwhistle.importing;

import java.util.Map;

/**
 * What became of events that were sent: sent = accepted + duplicates + rejected.
 *
 * @param rejected by the code of the refusal
 */
public record SendReport(long accepted, long duplicates, Map<String, Long> rejected) {
  public long sent() {
    return accepted + duplicates + rejectedInAll();
  }

  public long rejectedInAll() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }
}
