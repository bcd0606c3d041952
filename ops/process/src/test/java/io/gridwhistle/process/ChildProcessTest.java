package io.gridwhistle.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  void kill_ofTheParent_endsTheChildToo() throws Exception {
    var pidFile = folder.resolve("pid");
    try (var parent = command(Parent.class, pidFile.toString()).start()) {
      await().atMost(LIMIT).until(() -> Files.exists(pidFile));
      var child = ProcessHandle.of(Long.parseLong(Files.readString(pidFile))).orElseThrow();
      assertThat(child.isAlive()).isTrue();

      parent.kill();

      await().atMost(LIMIT).until(() -> !child.isAlive());
    }
  }

  @Test
  void stop_ofAWillingProcess_runsItsShutdownHooks() throws Exception {
    var child = command(Sleeper.class).start();
    awaitLog("asleep");

    child.stop(LIMIT);

    assertThat(child.alive()).isFalse();
    assertThat(Files.readString(log())).contains("woken");
  }

  @Test
  void stop_ofAnUnwillingProcess_killsItAfterItsGrace() throws Exception {
    var child = command(Sleeper.class, "stubborn").start();
    awaitLog("asleep");

    child.stop(Duration.ofMillis(300));

    assertThat(child.alive()).isFalse();
  }

  @Test
  void awaitReady_processEnds_saysSoWithTheEndOfItsLog() throws Exception {
    try (var child = command(Sleeper.class, "fail").start()) {
      assertThatThrownBy(() -> child.awaitReady("Sleeper", LIMIT, () -> false))
          .isInstanceOf(NotReadyException.class)
          .hasMessageContaining("Sleeper ended early")
          .hasMessageContaining("no bed");
    }
  }

  @Test
  void awaitReady_processIsSlow_saysHowLongItWaited() throws Exception {
    try (var child = command(Sleeper.class).start()) {
      assertThatThrownBy(() -> child.awaitReady("Sleeper", Duration.ofSeconds(1), () -> false))
          .hasMessageContaining("was not ready within 1 s");
    }
  }

  private void awaitLog(String text) {
    await().atMost(LIMIT).until(() -> Files.readString(log()).contains(text));
  }

  private JavaCommand command(Class<?> main, String... arguments) {
    var classPath = List.of(CodeLocation.of(main), CodeLocation.of(JavaCommand.class));
    return new JavaCommand(
        List.of("-Xmx32m"), classPath, main.getName(), List.of(arguments), Map.of(), log());
  }

  private Path log() {
    return folder.resolve("child.log");
  }

  /** Sleeps; in its way of ending it does as its argument says. */
  public static final class Sleeper {
    private Sleeper() {}

    public static void main(String[] arguments) throws InterruptedException {
      var manner = arguments.length == 0 ? "" : arguments[0];
      if (manner.equals("fail")) {
        throw new IllegalStateException("no bed");
      }
      Runtime.getRuntime().addShutdownHook(new Thread(() -> wake(manner)));
      System.out.println("asleep");
      Thread.sleep(60_000);
    }

    private static void wake(String manner) {
      System.out.println("woken");
      while (manner.equals("stubborn")) {
        Thread.onSpinWait();
      }
    }
  }

  /** Starts a sleeper, writes its process id to the file that it is given, and sleeps itself. */
  public static final class Parent {
    private Parent() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
      var file = Path.of(arguments[0]);
      var classPath = List.of(CodeLocation.of(Parent.class), CodeLocation.of(JavaCommand.class));
      var child =
          new JavaCommand(
                  List.of("-Xmx32m"),
                  classPath,
                  Sleeper.class.getName(),
                  List.of(),
                  Map.of(),
                  file.resolveSibling("grandchild.log"))
              .start();
      var written = Files.writeString(file.resolveSibling("new"), Long.toString(child.pid()));
      Files.move(written, file);
      Thread.sleep(60_000);
    }
  }
}
