package io.gridwhistle.detection.dispute;

import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns an incident's events into what the keys of repeated-dispute must know.
 *
 * <p>Only the first report counts, and nothing counts after the first event that ends it; late
 * events take back what had been told.
 */
public final class DisputeFeed {
  private DisputeFeed() {}

  /** True for the types that can change anything here. */
  public static boolean concerns(EventType type) {
    return switch (type) {
      case REPORTED, RETURNED, MERGED -> true;
      default -> false;
    };
  }

  /** Takes in one event, in any order, and answers what to tell whom. */
  public static List<DisputeFact> apply(DisputeCase state, Event event) {
    if (event.type() == EventType.REPORTED) {
      return applyReport(state, event);
    }
    return endsCounting(event) ? applyEnd(state, event) : List.of();
  }

  private static boolean endsCounting(Event event) {
    return switch (event.type()) {
      case MERGED -> true;
      case RETURNED -> "duplicate".equals(event.reason()) || "fabricated".equals(event.reason());
      default -> false;
    };
  }

  private static List<DisputeFact> applyReport(DisputeCase state, Event report) {
    Event before = state.report;
    if (before != null && !isBefore(report, before)) {
      return List.of();
    }
    List<DisputeFact> facts = new ArrayList<>();
    undo(before, facts);
    state.report = report;
    tell(state, facts);
    return facts;
  }

  private static List<DisputeFact> applyEnd(DisputeCase state, Event end) {
    Event before = state.end;
    if (before != null && !isBefore(end, before)) {
      return List.of();
    }
    state.end = end;
    List<DisputeFact> facts = new ArrayList<>();
    Event report = state.report;
    if (report == null) {
      return facts;
    }
    if (before == null && !isBefore(end, report)) {
      DisputeKey.keysOf(report).forEach(key -> facts.add(new DisputeFact(key, false, end)));
    } else {
      undo(report, facts);
      tell(state, facts);
    }
    return facts;
  }

  private static void undo(@Nullable Event report, List<DisputeFact> facts) {
    if (report != null) {
      DisputeKey.keysOf(report).forEach(key -> facts.add(new DisputeFact(key, true, report)));
    }
  }

  private static void tell(DisputeCase state, List<DisputeFact> facts) {
    Event report = state.report;
    Event end = state.end;
    if (report == null || (end != null && isBefore(end, report))) {
      return;
    }
    for (String key : DisputeKey.keysOf(report)) {
      facts.add(new DisputeFact(key, false, report));
      if (end != null) {
        facts.add(new DisputeFact(key, false, end));
      }
    }
  }

  private static boolean isBefore(Event a, Event b) {
    return a.time() < b.time() || (a.time() == b.time() && a.arrival() < b.arrival());
  }
}
