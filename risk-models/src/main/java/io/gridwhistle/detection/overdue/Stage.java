package io.gridwhistle.detection.overdue;

import java.util.Locale;

/** What an incident waits for. The order is part of the persisted form. */
public enum Stage {
  ACCEPT("受理"),
  DISPATCH("派单"),
  HANDLE("处置"),
  VERIFY("核查"),
  FEEDBACK("反馈");

  final String zh;
  private final String wire = name().toLowerCase(Locale.ROOT);

  Stage(String zh) {
    this.zh = zh;
  }

  public String wire() {
    return wire;
  }
}
