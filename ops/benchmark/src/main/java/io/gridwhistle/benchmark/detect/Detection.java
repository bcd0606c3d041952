package io.gridwhistle.benchmark.detect;

/** One way to find what the three rules of the contract say about a county. */
public interface Detection {
  /** Goes over the whole county once, with nothing kept from an earlier pass. */
  Outcome pass() throws Exception;

  /** True for steps that this side can tell; the others are not compared. */
  default boolean tells(Step step) {
    return true;
  }
}
