package io.gridwhistle.ingest.log;

/** Whether the log can take records, as far as the node knows. */
public final class LogHealth {
  private volatile boolean up;

  public boolean isUp() {
    return up;
  }

  void up() {
    up = true;
  }

  void down() {
    up = false;
  }
}
