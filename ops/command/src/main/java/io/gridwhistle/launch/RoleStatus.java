package io.gridwhistle.launch;

import java.time.Instant;

/**
 * What there is to say about one role.
 *
 * @param pid 0 while it has no process
 * @param restarts how often it had to be started again
 * @param since when its process was started
 */
public record RoleStatus(
    String name, State state, long pid, int restarts, Instant since, String address) {

  /** Where a role stands. */
  public enum State {
    STARTING,
    READY,
    RESTARTING,
    STOPPING,
    ENDED,
    FAILED
  }
}
