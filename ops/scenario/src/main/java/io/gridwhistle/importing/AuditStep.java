package io.gridwhistle.importing;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What has happened to a matter that is in a state. */
enum AuditStep {
  @JsonProperty("accepted")
  ACCEPTED,
  @JsonProperty("dispatched")
  DISPATCHED,
  @JsonProperty("suspended")
  SUSPENDED,
  @JsonProperty("handled")
  HANDLED,
  @JsonProperty("closed")
  CLOSED
}
