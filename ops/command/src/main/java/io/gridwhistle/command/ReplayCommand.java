package io.gridwhistle.command;

import io.gridwhistle.launch.Installation;
import io.gridwhistle.launch.JobProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Hands its arguments on: the job's jars have a class path, and a heap, of their own. */
@Command(
    name = "replay",
    description =
        "Runs the detection job over a file of events, without any server. See replay --help.")
final class ReplayCommand implements Callable<Integer> {
  @Unmatched private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    return JobProcess.run(Installation.current(), "io.gridwhistle.jobs.ReplayCommand", arguments);
  }
}
