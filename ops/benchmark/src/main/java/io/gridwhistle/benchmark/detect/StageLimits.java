package io.gridwhistle.benchmark.detect;

import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stages and limits of overdue-handling, for rivals. Stages count from 1; 0 is none. */
public final class StageLimits {
  /** The stage that a department handles. */
  public static final int HANDLE = 3;

  private static final long HOUR = 3_600_000;
  private static final String[] NAMES = {"", "accept", "dispatch", "handle", "verify", "feedback"};
  private static final long[] LIMITS = {0, 2 * HOUR, 4 * HOUR, 72 * HOUR, 24 * HOUR, 72 * HOUR};
  private static final Map<String, Long> HANDLE_LIMITS =
      Map.of(
          "public-safety", 24 * HOUR,
          "public-security", 24 * HOUR,
          "urban-management", 48 * HOUR,
          "dispute", 72 * HOUR,
          "environment", 72 * HOUR,
          "livelihood", 120 * HOUR);

  private StageLimits() {}

  /** The stage that an event begins, 0 when it ends every stage, −1 when it does neither. */
  public static int stageOf(Event event) {
    return switch (event.type()) {
      case REPORTED -> 1;
      case ACCEPTED -> 2;
      case DISPATCHED -> HANDLE;
      case HANDLED -> 4;
      case VERIFIED -> event.flag() ? 5 : HANDLE;
      case RETURNED, FEEDBACK, CLOSED, MERGED -> 0;
      default -> -1;
    };
  }

  /** True when an incident stops counting as a dispute for good. */
  public static boolean endsCounting(Event event) {
    return event.type() == EventType.MERGED
        || "duplicate".equals(event.reason())
        || "fabricated".equals(event.reason());
  }

  /** The key of alerts about a stage that was entered for the n-th time. */
  public static String key(String incident, int stage, int entered) {
    return "incident:" + incident + "/" + NAMES[stage] + "#" + entered;
  }

  /** Milliseconds that a stage may take when nobody has set an instant. */
  public static long limit(int stage, @Nullable String category) {
    return stage == HANDLE && category != null
        ? HANDLE_LIMITS.getOrDefault(category, LIMITS[stage])
        : LIMITS[stage];
  }

  /**
   * Milliseconds that a stage may take.
   *
   * @param due the instant set for it, {@link Event#NO_TIME} for none
   */
  public static long limit(int stage, long at, long due, @Nullable String category) {
    return due == Event.NO_TIME ? limit(stage, category) : Math.max(1, due - at);
  }
}
