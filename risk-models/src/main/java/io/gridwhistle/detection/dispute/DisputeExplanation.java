package io.gridwhistle.detection.dispute;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.alert.Text;
import io.gridwhistle.detection.EvidenceList;
import io.gridwhistle.detection.Finding;
import io.gridwhistle.detection.Watch;
import io.gridwhistle.detection.dispute.DisputeParameters.Threshold;
import io.gridwhistle.event.Event;
import io.gridwhistle.registry.Scope;
import io.gridwhistle.rules.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says in words what repeated disputes mean. */
final class DisputeExplanation {
  private DisputeExplanation() {}

  static Finding of(
      DisputeState state,
      Rule<DisputeParameters> rule,
      Threshold threshold,
      List<Event> counting,
      Watch watch) {
    Scope scope = state.scope;
    if (scope == null) {
      throw new IllegalStateException("An episode has evidence from its first moment.");
    }
    Map<String, Number> measure = new LinkedHashMap<>();
    measure.put("count", (long) counting.size());
    measure.put("threshold", (long) threshold.steps().threshold(watch.severity()));
    measure.put("windowHours", threshold.window().toHours());
    return new Finding(
        rule.id(),
        rule.version(),
        state.key,
        scope,
        List.copyOf(state.grids),
        measure,
        EvidenceList.of(counting, counting.size()),
        explanation(state, threshold, counting.size(), watch.severity()),
        advice(DisputeKey.of(state.key), watch.severity()));
  }

  private static Text explanation(
      DisputeState state, Threshold threshold, int count, Severity severity) {
    DisputeKey kind = DisputeKey.of(state.key);
    String name = state.key.substring(kind.wire().length() + 1);
    long days = Math.max(1, threshold.window().toDays());
    int step = threshold.steps().threshold(severity);
    int grids = state.grids.size();
    String acrossZh = grids > 1 ? "，涉及 " + grids + " 个网格" : "";
    String acrossEn = grids > 1 ? " across " + grids + " grids" : "";
    return new Text(
        subjectZh(kind, name)
            + ("近 " + days + " 天内共上报矛盾纠纷 " + count + " 起" + acrossZh)
            + ("，" + colourZh(severity) + "预警阈值为 " + step + " 起。"),
        subjectEn(kind, name)
            + (": " + count + " disputes reported" + acrossEn + " within " + days + " days")
            + ("; the " + severity.wire() + " threshold is " + step + "."));
  }

  private static String subjectZh(DisputeKey kind, String name) {
    return switch (kind) {
      case PARTY -> "同一当事人（" + name + "）";
      case PLACE -> "同一地点（" + name + "）";
      case GRID -> "网格 " + name + " ";
    };
  }

  private static String subjectEn(DisputeKey kind, String name) {
    return switch (kind) {
      case PARTY -> "Party " + name;
      case PLACE -> "Place " + name;
      case GRID -> "Grid " + name;
    };
  }

  private static String colourZh(Severity severity) {
    return switch (severity) {
      case RED -> "红色";
      case ORANGE -> "橙色";
      default -> "黄色";
    };
  }

  private static Text advice(DisputeKey kind, Severity severity) {
    if (severity == Severity.RED) {
      return new Text(
          "建议提级办理：由乡镇（街道）召开联席会议，落实包案领导，限期化解，防止矛盾激化。",
          "Escalate: call a joint meeting at the town, name a responsible leader and settle it by a date.");
    }
    return switch (kind) {
      case PARTY ->
          new Text(
              "建议并案处理：由网格长会同人民调解员上门走访，查清历次纠纷的共同起因后一次性调解。",
              "Handle the reports as one case: visit with a mediator and settle their common cause.");
      case PLACE ->
          new Text(
              "建议现场核查该地点的共性问题（噪声、停车、漏水、占道等），会同责任部门从源头整治。",
              "Inspect the place for a common cause and mend it with the department in charge.");
      case GRID ->
          new Text(
              "建议开展“一网格一专项”排查，梳理高发类型，增派调解力量。",
              "Run a special check of this grid, find the frequent kinds and add mediators.");
    };
  }
}
