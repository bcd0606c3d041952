package io.gridwhistle.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.detection.coverage.CoverageParameters;
import io.gridwhistle.detection.coverage.CoverageRule;
import io.gridwhistle.detection.dispute.DisputeParameters;
import io.gridwhistle.detection.dispute.DisputeRule;
import io.gridwhistle.detection.overdue.OverdueParameters;
import io.gridwhistle.detection.overdue.OverdueRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One version of every rule. */
public record RuleBook(
    Rule<DisputeParameters> dispute,
    Rule<OverdueParameters> overdue,
    Rule<CoverageParameters> coverage) {

  /** The rules that ship with the product. */
  public static RuleBook defaults() {
    return of(List.of());
  }

  /** The defaults, replaced where complete documents say otherwise. */
  public static RuleBook of(List<ObjectNode> documents) {
    Map<String, ObjectNode> all = new HashMap<>(RuleReader.defaults());
    documents.forEach(document -> all.put(document.path("id").asText(), document));
    return new RuleBook(
        rule(all, DisputeRule.ID), rule(all, OverdueRule.ID), rule(all, CoverageRule.ID));
  }

  @SuppressWarnings("unchecked")
  private static <P> Rule<P> rule(Map<String, ObjectNode> documents, String id) {
    ObjectNode document = documents.get(id);
    if (document == null) {
      throw new IllegalStateException("The rule " + id + " has no defaults.");
    }
    return (Rule<P>) RuleReader.read(document);
  }
}
