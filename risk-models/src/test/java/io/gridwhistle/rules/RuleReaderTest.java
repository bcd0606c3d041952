package io.gridwhistle.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.alert.Severity;
import io.gridwhistle.detection.CountSteps;
import io.gridwhistle.detection.dispute.DisputeParameters.Threshold;
import io.gridwhistle.registry.Scope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleReaderTest {
  private static final long HOUR = 3_600_000;

  /** The tables of contract §3. */
  @Test
  void defaults_areThoseOfTheContract() {
    RuleBook rules = RuleBook.defaults();

    assertThat(RuleReader.defaults())
        .containsOnlyKeys("repeated-dispute", "overdue-handling", "coverage-gap");
    Threshold persons = new Threshold(Duration.ofDays(30), new CountSteps(3, 5, 8));
    assertThat(rules.dispute().parameters().keys())
        .isEqualTo(
            Map.of(
                "party", persons,
                "place", persons,
                "grid", new Threshold(Duration.ofDays(7), new CountSteps(5, 10, 20))));
    assertThat(rules.overdue().parameters().working()).isFalse();
    assertThat(hours(rules.overdue().parameters().handleLimits()))
        .isEqualTo(
            Map.of(
                "public-safety",
                24L,
                "public-security",
                24L,
                "urban-management",
                48L,
                "dispute",
                72L,
                "environment",
                72L,
                "livelihood",
                120L));
    assertThat(hours(rules.coverage().parameters().intervals()))
        .isEqualTo(Map.of("urban", 24L, "dedicated", 24L, "rural", 72L, "mountain", 168L));
    assertThat(rules.coverage().parameters().emergencyDivisor()).isEqualTo(4);
    assertThat(List.of(rules.dispute(), rules.overdue(), rules.coverage()))
        .allMatch(rule -> rule.enabled() && rule.version() == 1)
        .allMatch(rule -> rule.scope().equals(RuleScope.ALL));
  }

  @Test
  void defaultSteps_areThoseOfTheContract() {
    RuleBook rules = RuleBook.defaults();

    assertThat(rules.overdue().parameters().steps().met(79, 100, 1)).isEqualTo(Severity.NONE);
    assertThat(rules.overdue().parameters().steps().met(80, 100, 1)).isEqualTo(Severity.BLUE);
    assertThat(rules.overdue().parameters().steps().met(150, 100, 1)).isEqualTo(Severity.ORANGE);
    assertThat(rules.overdue().parameters().steps().met(200, 100, 1)).isEqualTo(Severity.RED);
    assertThat(rules.coverage().parameters().steps().met(99, 100, 1)).isEqualTo(Severity.NONE);
    assertThat(rules.coverage().parameters().steps().met(100, 100, 1)).isEqualTo(Severity.YELLOW);
    assertThat(rules.coverage().parameters().steps().met(200, 100, 1)).isEqualTo(Severity.ORANGE);
    assertThat(rules.coverage().parameters().steps().met(300, 100, 1)).isEqualTo(Severity.RED);
  }

  private static <K> Map<K, Long> hours(Map<K, Duration> durations) {
    return durations.entrySet().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                Map.Entry::getKey, entry -> entry.getValue().toMillis() / HOUR));
  }

  @Test
  void readFile_partOfARule_isFilledInFromTheDefaults() throws IOException {
    List<ObjectNode> documents =
        read("{id: repeated-dispute, version: 2, parameters: {party: {yellow: 2}}}");
    RuleBook rules = RuleBook.of(documents);

    assertThat(rules.dispute().version()).isEqualTo(2);
    assertThat(rules.dispute().parameters().keys())
        .containsEntry("party", new Threshold(Duration.ofDays(30), new CountSteps(2, 5, 8)))
        .containsEntry("grid", new Threshold(Duration.ofDays(7), new CountSteps(5, 10, 20)));
    assertThat(rules.coverage().version()).isEqualTo(1);
  }

  @Test
  void readFile_scope_restricts() throws IOException {
    ObjectNode document =
        read("{id: coverage-gap, scope: {divisions: [T1, G9], gridTypes: [urban]}}").get(0);
    RuleScope scope = RuleReader.read(document).scope();

    assertThat(scope).isEqualTo(new RuleScope(Set.of("T1", "G9"), Set.of("urban"), Set.of()));
    assertThat(scope.coversPlace(new Scope("G1", "V1", "T1", "C1"))).isTrue();
    assertThat(scope.coversPlace(new Scope("G9", null, null, null))).isTrue();
    assertThat(scope.coversPlace(new Scope("G1", "V1", "T2", "C1"))).isFalse();
    assertThat(scope.coversType("urban")).isTrue();
    assertThat(scope.coversType("rural")).isFalse();
    assertThat(scope.coversCategory(null)).isTrue();
    assertThat(new RuleScope(Set.of(), Set.of(), Set.of("dispute")).coversCategory(null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{id: coverage-gap}",
        "[{id: coverage-gap}]",
        "{rules: [{id: coverage-gap}]}",
        "{\"rules\": [{\"id\": \"coverage-gap\"}]}"
      })
  void readFile_everyForm_isRead(String file) throws IOException {
    assertThat(read(file)).containsExactly(RuleReader.defaults().get("coverage-gap"));
  }

  @Test
  void defaults_changedByACaller_stayAsTheyAre() {
    RuleReader.defaults().get("coverage-gap").put("version", 99);

    assertThat(RuleReader.defaults().get("coverage-gap").path("version").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "5 | A file of rules needs a rule, a list of rules, or 'rules:' with a list.",
        "`` | A file of rules needs a rule, a list of rules, or 'rules:' with a list.",
        "[5] | A rule must be an object with an id.",
        "{id: noise} | There is no rule 'noise'. Use one of coverage-gap, overdue-handling, repeated-dispute.",
        "{version: 1} | There is no rule ''. Use one of coverage-gap, overdue-handling, repeated-dispute.",
        "{id: coverage-gap, name: x} | The field 'name' of rule coverage-gap is unknown here. Known are: id, version, enabled, scope, parameters.",
        "{id: coverage-gap, version: 1.5} | The field 'version' of rule coverage-gap must be a whole number.",
        "{id: coverage-gap, enabled: 'yes'} | The field 'enabled' of rule coverage-gap must be true or false.",
        "{id: coverage-gap, scope: {categories: []}} | The field 'scope.categories' of rule coverage-gap is unknown here. Known are: divisions, gridTypes.",
        "{id: coverage-gap, scope: {divisions: T1}} | The field 'scope.divisions' of rule coverage-gap must be a list of texts.",
        "{id: coverage-gap, scope: {divisions: [1]}} | The field 'scope.divisions' of rule coverage-gap must be a list of texts.",
        "{id: coverage-gap, parameters: {steps: {yellow: x}}} | The field 'parameters.steps.yellow' of rule coverage-gap must be a number.",
        "{id: coverage-gap, parameters: {steps: {pink: 1}}} | Severity 'pink' is unknown. Use one of blue, yellow, orange, red.",
        "{id: coverage-gap, parameters: {steps: {yellow: 2.5}}} | The step 2.0 of orange must be above the step before it.",
        "{id: coverage-gap, parameters: {steps: {yellow: 0.00001}}} | The step 0.000010 of yellow must lie above 0 and at most at 1000, with at most 4 decimals.",
        "{id: coverage-gap, parameters: {steps: {red: 1001}}} | The step 1001 of red must lie above 0 and at most at 1000, with at most 4 decimals.",
        "{id: coverage-gap, parameters: {intervals: {urban: 24h}}} | The field 'parameters.intervals.urban' of rule coverage-gap ('24h') is no ISO 8601 duration. Maybe use P30D or PT24H.",
        "{id: coverage-gap, parameters: {intervals: {urban: PT0S}}} | The interval (PT0S) of 'urban' in rule coverage-gap must lie between 1 ms and ten years. Maybe use PT72H.",
        "{id: coverage-gap, parameters: {emergencyDivisor: 0}} | The emergencyDivisor (0) of rule coverage-gap must lie between 1 and 1000. Maybe use 4.",
        "{id: repeated-dispute, parameters: {street: {}}} | The field 'parameters.street' of rule repeated-dispute is unknown here. Known are: party, place, grid.",
        "{id: repeated-dispute, parameters: {party: {window: PT0S}}} | The window (PT0S) of rule repeated-dispute must be positive and at most PT2160H. Maybe use P30D.",
        "{id: repeated-dispute, parameters: {party: {window: P91D}}} | The window (PT2184H) of rule repeated-dispute must be positive and at most PT2160H. Maybe use P30D.",
        "{id: repeated-dispute, parameters: {party: {yellow: 5}}} | The counts 5, 5, 8 must be positive and ascend. Maybe use yellow 3, orange 5, red 8.",
        "{id: repeated-dispute, parameters: {party: {yellow: 0}}} | The counts 0, 5, 8 must be positive and ascend. Maybe use yellow 3, orange 5, red 8.",
        "{id: overdue-handling, parameters: {clock: lunar}} | The clock 'lunar' of rule overdue-handling must be calendar or working.",
        "{id: overdue-handling, parameters: {clock: 5}} | The field 'parameters.clock' of rule overdue-handling must be a text.",
        "{id: overdue-handling, parameters: {limits: {accept: -PT1H}}} | The limit (PT-1H) of 'accept' in rule overdue-handling must lie between 1 ms and ten years. Maybe use PT24H.",
        "{id: overdue-handling, parameters: {handleLimits: {noise: P9999D}}} | The limit (PT239976H) of 'noise' in rule overdue-handling must lie between 1 ms and ten years. Maybe use PT24H."
      })
  void readFile_unusableRule_saysWhatAndHowToMendIt(String file, String message) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static List<ObjectNode> read(String yaml) throws IOException {
    return RuleReader.readFile(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }
}
