package io.gridwhistle.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.rules.RuleBook;
import java.util.ArrayList;
import java.util.List;

/** Reads rules that travel as texts. */
final class RuleDocuments {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RuleDocuments() {}

  static RuleBook book(List<String> documents) {
    List<ObjectNode> nodes = new ArrayList<>();
    for (String document : documents) {
      try {
        nodes.add((ObjectNode) JSON.readTree(document));
      } catch (JsonProcessingException checkedBefore) {
        throw new IllegalArgumentException("A rule is no JSON: " + document, checkedBefore);
      }
    }
    return RuleBook.of(nodes);
  }
}
