package io.gridwhistle.launch;

import java.util.List;

/**
 * How the platform stands.
 *
 * @param started whether its first start is complete
 */
public record PlatformStatus(boolean started, List<RoleStatus> roles) {
  /** Whether every role serves. */
  public boolean ready() {
    return started && roles.stream().allMatch(role -> role.state() == RoleStatus.State.READY);
  }
}
