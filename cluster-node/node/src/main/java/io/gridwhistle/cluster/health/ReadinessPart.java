package io.gridwhistle.cluster.health;

/** Something that a node must have reached once before it takes calls. */
public interface ReadinessPart {
  /** One word. */
  String name();

  boolean isReady();
}
