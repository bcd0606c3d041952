package io.gridwhistle.jobs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.replay.Replay;
import io.gridwhistle.replay.ReplayOptions;
import io.gridwhistle.rules.RuleReader;
import io.gridwhistle.time.Rfc3339;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code replay}. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Runs the detection job over a file of events, without any server.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class ReplayCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--registry", required = true, description = "GeoJSON of the grids")
  private Path registry;

  @Option(names = "--events", required = true, description = "NDJSON, plain or gzip, in any order")
  private Path events;

  @Option(names = "--rules", description = "YAML or JSON of rules that replace the defaults")
  private @Nullable Path rules;

  @Option(names = "--until", description = "evaluate up to this time (default: newest event)")
  private @Nullable String until;

  @Option(names = "--out", required = true, description = "every transition, NDJSON")
  private Path out;

  @Option(names = "--state", description = "each grid's final state, NDJSON")
  private @Nullable Path state;

  @Option(names = "--rejects", description = "refused lines with their reason, NDJSON")
  private @Nullable Path rejects;

  @Option(names = "--parallelism", defaultValue = "2", description = "default: ${DEFAULT-VALUE}")
  private int parallelism;

  @Option(names = "--bounded", description = "sort by key instead of streaming by time")
  private boolean bounded;

  @Override
  public Integer call() throws Exception {
    ReplayOptions options = options();
    try {
      spec.commandLine().getErr().print(new Replay(options).run().text());
      spec.commandLine().getErr().flush();
      return 0;
    } catch (IllegalArgumentException unusable) {
      throw new ParameterException(
          spec.commandLine(), String.valueOf(unusable.getMessage()), unusable);
    }
  }

  private ReplayOptions options() {
    requireReadable("--registry", registry);
    requireReadable("--events", events);
    if (parallelism < 1 || parallelism > 128) {
      throw problem("--parallelism must lie between 1 and 128.");
    }
    requireWritable("--out", out);
    requireWritable("--state", state);
    requireWritable("--rejects", rejects);
    return new ReplayOptions(
        registry.toAbsolutePath(),
        events.toAbsolutePath(),
        rules(),
        instant(),
        out.toAbsolutePath(),
        state == null ? null : state.toAbsolutePath(),
        rejects == null ? null : rejects.toAbsolutePath(),
        parallelism,
        bounded,
        pseudonymKey());
  }

  private void requireReadable(String option, Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw problem("The file %s of %s cannot be read. Maybe mend its path.", file, option);
    }
  }

  private void requireWritable(String option, @Nullable Path file) {
    if (file != null) {
      Path folder = file.toAbsolutePath().getParent();
      if (Files.isDirectory(file) || folder == null || !Files.isWritable(folder)) {
        throw problem("The file %s of %s cannot be written. Maybe make its folder.", file, option);
      }
    }
  }

  private List<ObjectNode> rules() {
    if (rules == null) {
      return List.of();
    }
    requireReadable("--rules", rules);
    try (InputStream yaml = Files.newInputStream(rules)) {
      return RuleReader.readFile(yaml);
    } catch (IOException | IllegalArgumentException unusable) {
      throw problem("The rules in %s cannot be used: %s", rules, unusable.getMessage());
    }
  }

  private @Nullable Long instant() {
    if (until == null) {
      return null;
    }
    long time = Rfc3339.parse(until);
    if (time == Rfc3339.INVALID) {
      throw problem("--until '%s' is no time. Maybe use 2026-03-01T08:00:00+08:00.", until);
    }
    return time;
  }

  /** The key of the running system where one is named, so that pseudonyms agree with it. */
  private byte[] pseudonymKey() {
    String file = System.getenv("GRIDWHISTLE_PSEUDONYM_KEY_FILE");
    try {
      return file == null
          ? "gridwhistle replay".getBytes(StandardCharsets.UTF_8)
          : Files.readAllBytes(Path.of(file));
    } catch (IOException unreadable) {
      throw problem("The pseudonym key %s cannot be read. Maybe mend its path.", file);
    }
  }

  private ParameterException problem(String text, @Nullable Object... values) {
    return new ParameterException(spec.commandLine(), text.formatted(values));
  }
}
