package io.gridwhistle.wire;

/** Names of the topics on the log. */
public final class Topics {
  /** Checked, pseudonymised events; key: grid. */
  public static final String EVENTS = "gw.events";

  /** Alert revisions; key: alert id. */
  public static final String ALERTS = "gw.alerts";

  /** Rules in force, compacted; key: rule id. */
  public static final String RULES = "gw.rules";

  /** The registry, compacted; keys: {@code grid:<code>} and {@code head}. */
  public static final String REGISTRY = "gw.registry";

  /** What people do to alerts; key: alert id. */
  public static final String ACTIONS = "gw.actions";

  /** Records that could not be applied, with the reason; key: grid. */
  public static final String QUARANTINE = "gw.quarantine";

  private Topics() {}
}
