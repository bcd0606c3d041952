package io.gridwhistle.alert;

import java.util.List;

/**
 * The events behind an alert.
 *
 * @param total how many there are
 * @param events the newest {@value #SHOWN} of them, newest first
 */
public record Evidence(int total, List<EvidenceEvent> events) {
  /** How many events an alert carries at most. */
  public static final int SHOWN = 20;

  public static final Evidence NONE = new Evidence(0, List.of());

  public Evidence {
    events = List.copyOf(events);
    if (events.size() > SHOWN || events.size() > total) {
      throw new IllegalArgumentException(
          "Evidence of %d events cannot show %d.".formatted(total, events.size()));
    }
  }
}
