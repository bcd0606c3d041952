package io.gridwhistle.cluster.alertindex;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Alerts as comma-separated values (RFC 4180) that spreadsheets open: UTF-8 with a mark, and no
 * cell that a spreadsheet would take for a formula.
 */
final class AlertCsv {
  private static final String MARK = "\uFEFF";
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
  private static final List<String> COLUMNS =
      List.of(
          "/alertId",
          "/revision",
          "/rule",
          "/key",
          "/severity",
          "/highestSeverity",
          "/status",
          "/openedAt",
          "/at",
          "/resolvedAt",
          "/scope/grid",
          "/scope/village",
          "/scope/town",
          "/scope/county",
          "/grids",
          "/handling/state",
          "/handling/by",
          "/handling/at",
          "/handling/to",
          "/handling/reason",
          "/handling/note",
          "/explanation/zh",
          "/explanation/en");

  private AlertCsv() {}

  static String header() {
    return MARK
        + COLUMNS.stream()
            .map(column -> column.substring(1).replace('/', '.'))
            .collect(Collectors.joining(",", "", "\r\n"));
  }

  static String row(JsonNode alert) {
    return COLUMNS.stream()
        .map(column -> cell(text(alert.at(column))))
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String text(JsonNode node) {
    if (node.isArray()) {
      Stream<JsonNode> items = StreamSupport.stream(node.spliterator(), false);
      return items.map(JsonNode::asText).collect(Collectors.joining(" "));
    }
    return node.isNull() || node.isMissingNode() ? "" : node.asText();
  }

  /** An apostrophe in front makes a spreadsheet show the text instead of computing it. */
  static String cell(String text) {
    String safe = isFormula(text) ? "'" + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }
}
