package io.gridwhistle.launch;

import io.gridwhistle.process.CodeLocation;
import io.gridwhistle.process.JavaCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A small real process for tests: sleeps for as long as it is told, in milliseconds. */
public final class Sleeper {
  private Sleeper() {}

  public static void main(String[] arguments) throws InterruptedException {
    Thread.sleep(Long.parseLong(arguments[0]));
  }

  static JavaCommand forMillis(long millis, Path log) {
    return new JavaCommand(
        List.of("-Xmx32m"),
        List.of(CodeLocation.of(Sleeper.class)),
        Sleeper.class.getName(),
        List.of(Long.toString(millis)),
        Map.of(),
        log);
  }
}
