package io.gridwhistle.benchmark;

/** A run that must not count: the generator slipped, or the results were not equal. */
public final class VoidRunException extends Exception {
  private static final long serialVersionUID = 1;

  public VoidRunException(String reason) {
    super(reason);
  }
}
