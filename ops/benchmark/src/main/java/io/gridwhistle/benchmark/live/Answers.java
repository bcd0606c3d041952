package io.gridwhistle.benchmark.live;

import io.gridwhistle.benchmark.VoidRunException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts an intake's answers. */
final class Answers {
  private static final String BEGIN = "HTTP/1.1 ";
  private static final Pattern ACCEPTED =
      Pattern.compile("202 .*\"accepted\":(\\d+),.*", Pattern.DOTALL);

  private int accepted;
  private int answered;
  private @Nullable String first;

  /** Takes what one read has brought: whole answers, one or more. */
  synchronized void take(String bytes) {
    for (String answer : bytes.split(BEGIN, -1)) {
      if (!answer.isEmpty()) {
        count(answer);
      }
    }
  }

  private void count(String answer) {
    answered++;
    Matcher taken = ACCEPTED.matcher(answer);
    if (taken.matches()) {
      accepted += Integer.parseInt(taken.group(1));
    } else {
      first = first == null ? answer : first;
    }
  }

  synchronized void end(Exception reason) {
    first = first == null ? reason.toString() : first;
  }

  synchronized int count() {
    return answered;
  }

  /**
   * @throws VoidRunException if so many events were not accepted, or one was answered otherwise
   */
  synchronized void requireAccepted(int events) throws VoidRunException {
    if (accepted < events || first != null) {
      throw new VoidRunException(
          "of %d events %d were accepted; another answer: %s".formatted(events, accepted, first));
    }
  }
}
