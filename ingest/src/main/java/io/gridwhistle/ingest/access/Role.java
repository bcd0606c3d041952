package io.gridwhistle.ingest.access;

import java.util.Locale;
import java.util.Optional;

/** What a token's holder may do. */
public enum Role {
  INGEST,
  ANALYST,
  TOWN,
  OPERATOR;

  static Optional<Role> ofClaim(String claim) {
    for (Role role : values()) {
      if (role.claim().equals(claim)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  public String claim() {
    return name().toLowerCase(Locale.ROOT);
  }
}
