package io.gridwhistle.importing;

import java.io.IOException;

/** The other side does not take what is sent, and trying again would not help. */
public final class SendFailedException extends IOException {
  private static final long serialVersionUID = 1;

  SendFailedException(String message) {
    super(message);
  }
}
