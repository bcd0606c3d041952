package io.gridwhistle.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class RuleDifferenceTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void lines_changedAddedAndRemoved_areTold() throws Exception {
    assertThat(
            lines(
                "{'id':'r','version':3,'window':'P30D','steps':[3,5,8],'scope':{'type':'urban'}}",
                "{'id':'r','window':'P7D','steps':[3,5],'scope':{'type':'urban'},'clock':'working'}"))
        .containsExactly("+ clock: working", "- steps[2]: 8", "- window: P30D", "+ window: P7D");
  }

  @Test
  void lines_ofEqualRules_areNone() throws Exception {
    assertThat(lines("{'id':'r','version':1}", "{'version':2,'id':'r'}")).isEmpty();
  }

  private static Iterable<String> lines(String current, String wanted) throws Exception {
    return new RuleDifference(
            MAPPER.readTree(current.replace('\'', '"')), MAPPER.readTree(wanted.replace('\'', '"')))
        .lines();
  }
}
