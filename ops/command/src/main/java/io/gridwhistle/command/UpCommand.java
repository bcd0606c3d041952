package io.gridwhistle.command;

import io.gridwhistle.launch.DataFolder;
import io.gridwhistle.launch.Installation;
import io.gridwhistle.launch.Launcher;
import io.gridwhistle.launch.PlatformStatus;
import io.gridwhistle.launch.PortCheck;
import io.gridwhistle.launch.Ports;
import io.gridwhistle.launch.Supervisor;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "up",
    description = "Starts everything on this machine and waits until it is ready.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
  @Mixin private DeploymentOptions deployment;

  @Option(
      names = "--members",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many cluster nodes hold the grids' state (default: 1).")
  private int members;

  @Option(names = "--demo", description = "Load a simulated county and feed it live.")
  private boolean demo;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    checkMembers();
    var supervisor = deployment.platform().supervisor();
    if (supervisor.isPresent()) {
      join(supervisor.get());
    } else {
      start();
    }
    return 0;
  }

  /** What runs already stays as it is, other options or not. */
  private void join(ProcessHandle supervisor) throws IOException, InterruptedException {
    var data = deployment.data();
    out().println("Gridwhistle is already running on " + data.root() + ".");
    if (!deployment.platform().status().map(PlatformStatus::started).orElse(false)) {
      follow(data, supervisor);
    }
    new Welcome(data, data.ports()).print(out());
  }

  private void start() throws IOException, InterruptedException {
    deployment.platform().stop(); // what an earlier supervisor may have left when it was killed
    var data = deployment.data();
    var ports = deployment.ports();
    checkBuilt();
    checkPorts(ports);
    var process = Launcher.start(Installation.current(), data, ports, members, demo);
    out().println("Starting on " + data.root());
    follow(data, process.toHandle());
    new Welcome(data, ports).print(out());
  }

  private void follow(DataFolder data, ProcessHandle supervisor)
      throws IOException, InterruptedException {
    var log = new LogFollower(data.log(Supervisor.NAME), out());
    if (!log.until("] ready", supervisor::isAlive)) {
      throw CommandException.failed(
          "The start failed, and all was stopped again. The lines above name the role; its log"
              + " is in "
              + data.logs()
              + ".");
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private void checkMembers() {
    if (members < 1 || members > Ports.INSTANCES) {
      throw CommandException.unusable(
          "The number of members (" + members + ") must be 1 to " + Ports.INSTANCES + ".");
    }
  }

  private static void checkBuilt() {
    try {
      Installation.current().check();
    } catch (IOException e) {
      throw CommandException.failed(String.valueOf(e.getMessage()));
    }
  }

  private void checkPorts(Ports ports) {
    var taken = PortCheck.taken(ports.needed(members));
    if (!taken.isEmpty()) {
      throw CommandException.failed(taken(taken));
    }
  }

  static String taken(List<String> ports) {
    return (ports.size() == 1 ? "Port " : "Ports ")
        + String.join(", ", ports)
        + (ports.size() == 1 ? " is" : " are")
        + " taken by another program. Stop it, or choose other ports with --port-base 20000.";
  }
}
