package io.gridwhistle.ingest.health;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What must be true before a load balancer may send anybody here. */
public final class Readiness {
  private final Map<String, BooleanSupplier> checks = new LinkedHashMap<>();

  /** Adds a check under a name that an operator understands. */
  public Readiness with(String name, BooleanSupplier check) {
    checks.put(name, check);
    return this;
  }

  Map<String, Boolean> look() {
    Map<String, Boolean> seen = new LinkedHashMap<>();
    checks.forEach((name, check) -> seen.put(name, check.getAsBoolean()));
    return seen;
  }
}
