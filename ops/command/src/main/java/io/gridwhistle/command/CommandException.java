package io.gridwhistle.command;

/** A command could not be carried out; the message says what is wrong and how to mend it. */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final int httpStatus;

  private CommandException(int status, int httpStatus, String message) {
    super(message);
    this.status = status;
    this.httpStatus = httpStatus;
  }

  static CommandException failed(String message) {
    return new CommandException(1, 0, message);
  }

  static CommandException unusable(String message) {
    return new CommandException(2, 0, message);
  }

  /** The platform refused; the status says whether it might not another time. */
  static CommandException refused(int httpStatus, String message) {
    return new CommandException(1, httpStatus, message);
  }

  /** Whether the same request may succeed later: overload, or a part that is away. */
  boolean worthRetrying() {
    return httpStatus == 429 || httpStatus >= 500;
  }

  int status() {
    return status;
  }
}
