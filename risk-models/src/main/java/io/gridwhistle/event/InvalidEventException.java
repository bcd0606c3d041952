package io.gridwhistle.event;

import io.gridwhistle.event.Rejection.Code;

/** Carries the first thing that is wrong with an event out of the reading. */
final class InvalidEventException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Code code;
  private final String pointer;

  InvalidEventException(Code code, String pointer, String message) {
    super(message, null, false, false);
    this.code = code;
    this.pointer = pointer;
  }

  Code code() {
    return code;
  }

  String pointer() {
    return pointer;
  }
}
