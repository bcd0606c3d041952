package io.gridwhistle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SubmitJobsTest {
  private final StringWriter errors = new StringWriter();

  @Test
  void execute_unknownJob_exits2AndNamesTheJobs() {
    assertThat(execute("--job", "nope")).isEqualTo(2);
    assertThat(errors.toString()).contains("Maybe use risk-detection or alert-index.");
  }

  @Test
  void execute_unknownOption_exits2() {
    assertThat(execute("--loop")).isEqualTo(2);
  }

  private int execute(String... arguments) {
    return new CommandLine(new SubmitJobs())
        .setErr(new PrintWriter(errors, true))
        .execute(arguments);
  }
}
