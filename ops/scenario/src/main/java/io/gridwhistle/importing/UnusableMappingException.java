package io.gridwhistle.importing;

/** A mapping that cannot be read or does not fit the file. */
final class UnusableMappingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnusableMappingException(String message) {
    super(message);
  }
}
