package io.gridwhistle.cluster.access;

/** What a token's holder is. */
public enum Role {
  /** Sends events; may read nothing here. */
  INGEST,
  /** Sees the whole county. */
  ANALYST,
  /** Sees one division and what lies below it. */
  TOWN,
  /** Sees everything and changes rules and registry. */
  OPERATOR
}
