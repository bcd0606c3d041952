package io.gridwhistle.command;

/** A command could not be carried out; the message says what is wrong and how to mend it. */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  private CommandException(int status, String message) {
    super(message);
    this.status = status;
  }

  static CommandException failed(String message) {
    return new CommandException(1, message);
  }

  static CommandException unusable(String message) {
    return new CommandException(2, message);
  }

  int status() {
    return status;
  }
}
