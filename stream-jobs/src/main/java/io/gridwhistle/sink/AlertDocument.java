package io.gridwhistle.sink;

import java.io.Serializable;

/**
 * One revision of an alert on its way into the index.
 *
 * @param json the alert's wire form, indexed as it is
 */
public record AlertDocument(String alertId, int revision, byte[] json) implements Serializable {
  private static final long serialVersionUID = 1;
}
