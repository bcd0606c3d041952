package io.gridwhistle.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.gridwhistle.rules.RuleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "rules",
    description = "Administers the warning rules of the running platform.",
    mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).build());

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: list, get ID, put FILE or diff FILE");
  }

  @Command(
      name = "list",
      description = "Lists the rules in force.",
      mixinStandardHelpOptions = true)
  int list(@Mixin DeploymentOptions deployment) throws IOException, InterruptedException {
    var rules = rules(deployment.operator().get("/v1/rules"));
    var out = spec.commandLine().getOut();
    out.printf("%-24s %7s  %s%n", "RULE", "VERSION", "ENABLED");
    for (var rule : rules) {
      out.printf(
          "%-24s %7d  %s%n",
          rule.path("id").asText(),
          rule.path("version").asInt(),
          rule.path("enabled").asBoolean(true) ? "yes" : "no");
    }
    out.flush();
    return 0;
  }

  @Command(name = "get", description = "Prints a rule as YAML.", mixinStandardHelpOptions = true)
  int get(@Mixin DeploymentOptions deployment, @Parameters(paramLabel = "ID") String id)
      throws IOException, InterruptedException {
    var rule = deployment.operator().get("/v1/rules/" + id);
    spec.commandLine().getOut().println(YAML.writeValueAsString(rule).stripTrailing());
    return 0;
  }

  @Command(
      name = "put",
      description = "Puts the rule of a YAML file into force.",
      mixinStandardHelpOptions = true)
  int put(@Mixin DeploymentOptions deployment, @Parameters(paramLabel = "FILE") Path file)
      throws IOException, InterruptedException {
    var rule = read(file);
    var path = "/v1/rules/" + rule.path("id").asText();
    var answer = deployment.operator().put(path, "application/json", rule.toString());
    spec.commandLine()
        .getOut()
        .println(
            rule.path("id").asText() + " is in force as version " + answer.path("version") + ".");
    return 0;
  }

  @Command(
      name = "diff",
      description = "Shows what the rule of a YAML file would change.",
      mixinStandardHelpOptions = true)
  int diff(@Mixin DeploymentOptions deployment, @Parameters(paramLabel = "FILE") Path file)
      throws IOException, InterruptedException {
    var wanted = complete(read(file));
    var current = deployment.operator().get("/v1/rules/" + wanted.path("id").asText());
    var out = spec.commandLine().getOut();
    new RuleDifference(current, wanted).lines().forEach(out::println);
    out.flush();
    return 0;
  }

  private static Iterable<JsonNode> rules(JsonNode answer) {
    return answer.isArray() ? answer : answer.path("rules");
  }

  /** What the file leaves out is what the defaults say, as when it is put in force. */
  private static JsonNode complete(JsonNode rule) {
    try {
      return RuleReader.complete(rule);
    } catch (IllegalArgumentException unusable) {
      throw CommandException.unusable(String.valueOf(unusable.getMessage()));
    }
  }

  private static JsonNode read(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw CommandException.unusable("The file " + file + " cannot be read. Check its name.");
    }
    try {
      var rule = YAML.readTree(file.toFile());
      if (!rule.path("id").isTextual()) {
        throw CommandException.unusable(
            "The file " + file + " names no rule. Add a line such as: id: repeated-dispute");
      }
      return rule;
    } catch (JsonProcessingException e) {
      throw CommandException.unusable(
          "The file " + file + " is not YAML: " + e.getOriginalMessage() + ".");
    }
  }
}
