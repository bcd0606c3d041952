package io.gridwhistle.ingest.push;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the alerts of the log lie, by id, as far as this node has room: when it is full, those that
 * are over go first, the longest unchanged first.
 */
public final class AlertDirectory {
  private final int most;
  private final Map<String, AlertHeader> open = new LinkedHashMap<>();
  private final Map<String, AlertHeader> over = new LinkedHashMap<>();

  public AlertDirectory(int most) {
    this.most = most;
  }

  public synchronized Optional<AlertHeader> find(String alertId) {
    AlertHeader found = open.get(alertId);
    return Optional.ofNullable(found == null ? over.get(alertId) : found);
  }

  /**
   * Takes a revision; false, and nothing changes, when it is no newer than the one that is known.
   */
  synchronized boolean put(AlertHeader alert) {
    if (find(alert.alertId()).filter(known -> known.revision() >= alert.revision()).isPresent()) {
      return false;
    }
    open.remove(alert.alertId());
    over.remove(alert.alertId());
    (alert.isOpen() ? open : over).put(alert.alertId(), alert);
    if (open.size() + over.size() > most) {
      removeFirst(over.isEmpty() ? open : over);
    }
    return true;
  }

  private static void removeFirst(Map<String, AlertHeader> alerts) {
    Iterator<AlertHeader> first = alerts.values().iterator();
    first.next();
    first.remove();
  }
}
