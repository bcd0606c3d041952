package io.gridwhistle.cluster;

import io.micronaut.runtime.Micronaut;

/** A member of the cluster that holds the live grid state, with the API in front of it. */
public final class ClusterNode {
  private ClusterNode() {}

  public static void main(String[] arguments) {
    Micronaut.build(arguments)
        .mainClass(ClusterNode.class)
        .banner(false)
        .eagerInitSingletons(true)
        .start();
  }
}
