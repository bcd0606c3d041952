package io.gridwhistle.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionException;

/** The process that starts every role as a child, and ends them all when it is asked to end. */
public final class Supervisor {
  /** Its own name among the roles. */
  public static final String NAME = "supervisor";

  private Supervisor() {}

  /**
   * Starts the platform; ends with status 1 if that fails.
   *
   * @param arguments data folder, port base, number of members, whether to feed the demo county
   */
  public static void main(String[] arguments) throws IOException {
    var data = new DataFolder(Path.of(arguments[0]));
    var ports = new Ports(Integer.parseInt(arguments[1]));
    var members = new Members(Integer.parseInt(arguments[2]));
    var progress = new Progress(System.out);
    var environment = new RoleEnvironment(data, ports, members::count);
    var roles = new Roles(Installation.current(), data, ports, environment);
    var run = new RunFolder(data.run());
    var platform = new Platform(roles, ports, members, run, progress);
    supervise(platform, data, progress, Boolean.parseBoolean(arguments[3]));
  }

  private static void supervise(Platform platform, DataFolder data, Progress progress, boolean demo)
      throws IOException {
    var run = new RunFolder(data.run());
    run.write(NAME, ProcessHandle.current().pid());
    var control = ControlServer.start(platform, ControlFile.in(data.run()));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(platform, control, data, progress)));
    try {
      platform.start(demo);
      control.ready();
      progress.say("ready");
    } catch (CompletionException e) {
      progress.say("error: " + reason(e));
      System.exit(1);
    }
  }

  private static String reason(CompletionException failure) {
    var cause = failure.getCause();
    return String.valueOf(cause == null ? failure.getMessage() : cause.getMessage());
  }

  private static void end(
      Platform platform, ControlServer control, DataFolder data, Progress progress) {
    progress.say("stopping");
    platform.stop();
    control.stop();
    try {
      new RunFolder(data.run()).sweep(Duration.ofSeconds(1), NAME);
    } catch (IOException e) {
      progress.say("PID files are left behind: " + e.getMessage());
    }
    progress.say("stopped");
  }
}
