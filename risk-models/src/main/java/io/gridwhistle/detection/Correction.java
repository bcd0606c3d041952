package io.gridwhistle.detection;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.Severity;
import io.gridwhistle.alert.Status;
import io.gridwhistle.alert.Transition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings what was said in line with what should have been said.
 *
 * <p>An episode that should not have opened is withdrawn; one that was missed is told in full; one
 * that ended differently gets one revision that says how it stands.
 */
final class Correction {
  private Correction() {}

  /** What to say so that {@code said} agrees with the story since the timeline's base. */
  static List<Alert> of(Timeline<?> timeline, String rule, List<Alert> story) {
    Map<String, List<Alert>> episodes = new LinkedHashMap<>();
    story.forEach(
        alert -> episodes.computeIfAbsent(alert.alertId(), id -> new ArrayList<>()).add(alert));
    List<Alert> corrections = new ArrayList<>();
    withdraw(timeline, rule, episodes, corrections);
    episodes.values().forEach(episode -> correct(timeline.saidToAddTo(), episode, corrections));
    return corrections;
  }

  private static void withdraw(
      Timeline<?> timeline, String rule, Map<String, List<Alert>> episodes, List<Alert> out) {
    for (int i = 0; i < timeline.past.said().size(); i++) {
      Said said = timeline.past.said().get(i);
      if (!said.withdrawn()
          && !episodes.containsKey(said.alertId())
          && said.openedAt() >= timeline.past.clock()) {
        Alert withdrawal = said.withdrawal(rule, timeline.clock);
        timeline.past.said().set(i, Said.of(withdrawal, said.count() + 1));
        out.add(withdrawal);
      }
    }
  }

  private static void correct(List<Said> all, List<Alert> episode, List<Alert> out) {
    Alert last = episode.get(episode.size() - 1);
    int at = indexOf(all, last.alertId());
    if (at < 0 || all.get(at).withdrawn()) {
      episode.forEach(alert -> note(all, alert));
      out.addAll(episode);
      return;
    }
    Said said = all.get(at);
    Said right = Said.of(last, episode.size());
    if (!said.agreesWith(right)) {
      all.set(at, Said.of(last, Math.max(said.count() + 1, right.count())));
      out.add(asCorrection(last, said));
    }
  }

  private static Alert asCorrection(Alert last, Said said) {
    boolean wasOpen = said.resolvedAt() == Said.OPEN;
    Transition transition = Transition.UPDATED;
    if (last.status() == Status.RESOLVED && wasOpen) {
      transition = Transition.RESOLVED;
    } else if (last.status() == Status.OPEN) {
      transition = change(said.severity(), last.severity());
    }
    return last.withTransition(transition);
  }

  private static Transition change(Severity before, Severity after) {
    int change = after.compareTo(before);
    return change > 0 ? Transition.RAISED : change < 0 ? Transition.LOWERED : Transition.UPDATED;
  }

  /** Keeps the sum of what was said about a finding's episode. */
  static void note(List<Said> all, Alert finding) {
    int at = indexOf(all, finding.alertId());
    if (at < 0) {
      all.add(Said.of(finding, 1));
    } else {
      all.set(at, Said.of(finding, all.get(at).count() + 1));
    }
  }

  private static int indexOf(List<Said> all, String alertId) {
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).alertId().equals(alertId)) {
        return i;
      }
    }
    return -1;
  }
}
