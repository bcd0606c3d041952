package io.gridwhistle.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gridwhistle.launch.RoleStatus.State;
import io.gridwhistle.process.NotReadyException;
import io.gridwhistle.process.Readiness;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedRoleTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir Path folder;
  private SupervisedRole role;

  @AfterEach
  void stop() {
    role.stop(LIMIT);
  }

  @Test
  void start_untilReady_hasAPidFileThatStopRemoves() throws Exception {
    role = sleeping(60_000, () -> true);
    role.start().get(30, TimeUnit.SECONDS);
    assertThat(role.status().state()).isEqualTo(State.READY);
    assertThat(folder.resolve("sleeper.pid")).content().startsWith(role.status().pid() + " ");

    role.stop(LIMIT);

    assertThat(role.status().state()).isEqualTo(State.ENDED);
    assertThat(role.status().pid()).isZero();
    assertThat(folder.resolve("sleeper.pid")).doesNotExist();
  }

  @Test
  void kill_ofItsProcess_bringsAnotherOne() throws Exception {
    role = sleeping(60_000, () -> true);
    role.start().get(30, TimeUnit.SECONDS);
    var first = role.status().pid();

    ProcessHandle.of(first).orElseThrow().destroyForcibly();

    await().atMost(LIMIT).until(() -> role.status().restarts() == 1 && ready());
    assertThat(role.status().pid()).isNotIn(0L, first);
  }

  @Test
  void start_processThatEndsBeforeItIsReady_isGivenUpAfterThreeTries() {
    role = sleeping(0, () -> false);
    var ready = role.start();

    assertThatThrownBy(() -> ready.get(60, TimeUnit.SECONDS))
        .hasCauseInstanceOf(NotReadyException.class)
        .hasMessageContaining("sleeper does not start");
    await().atMost(LIMIT).until(() -> role.status().state() == State.FAILED);
    assertThat(role.status().restarts()).isEqualTo(SupervisedRole.FIRST_STARTS);
  }

  @Test
  void stop_whileItWaitsForReadiness_endsAtOnce() {
    role = sleeping(60_000, () -> false);
    var ready = role.start();
    await().atMost(LIMIT).until(() -> role.status().pid() != 0);

    role.stop(LIMIT);

    assertThat(ready).isCompletedExceptionally();
    assertThat(role.status().restarts()).isZero();
  }

  private boolean ready() {
    return role.status().state() == State.READY && role.status().pid() != 0;
  }

  private SupervisedRole sleeping(long millis, Readiness readiness) {
    var log = folder.resolve("logs").resolve("sleeper.log");
    var role =
        new Role("sleeper", "", () -> Sleeper.forMillis(millis, log), readiness, LIMIT, LIMIT);
    var progress = new Progress(new PrintStream(OutputStream.nullOutputStream()));
    return new SupervisedRole(role, new RunFolder(folder), progress);
  }
}
