package io.gridwhistle.importing;

/** A row that nothing can be made of; its message is the reason, the same for rows alike. */
final class BadRowException extends Exception {
  private static final long serialVersionUID = 1;

  BadRowException(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
