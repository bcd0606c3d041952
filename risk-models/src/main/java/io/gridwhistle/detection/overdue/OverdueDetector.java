package io.gridwhistle.detection.overdue;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.detection.Detector;
import io.gridwhistle.detection.Trace;
import io.gridwhistle.detection.Watch;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventType;
import io.gridwhistle.registry.WorkingHours;
import io.gridwhistle.rules.Rule;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stages of incidents that take longer than they may (contract §3). */
public final class OverdueDetector implements Detector<OverdueState, OverdueParameters> {
  private final Supplier<@Nullable WorkingHours> calendar;

  /**
   * A detector.
   *
   * @param calendar the county's working hours, asked for by rules that count those; while there
   *     are none, every hour counts
   */
  public OverdueDetector(Supplier<@Nullable WorkingHours> calendar) {
    this.calendar = calendar;
  }

  @Override
  public OverdueState initial(String incident) {
    return new OverdueState(incident);
  }

  @Override
  public OverdueState beginning(OverdueState state) {
    return initial(state.incident);
  }

  @Override
  public OverdueState copy(OverdueState state) {
    return state.copy();
  }

  /** The instant at which the running stage's limit is reached; MAX_VALUE while it cannot be. */
  public long limitReachedAt(OverdueState state, Rule<OverdueParameters> rule) {
    return state.stage == null || state.isSuspended()
        ? Long.MAX_VALUE
        : clock(rule).after(state.start, state.limit + state.paused);
  }

  @Override
  public long nextDue(OverdueState state, Rule<OverdueParameters> rule) {
    if (state.stage == null || state.isSuspended() || !covers(state, rule)) {
      return Long.MAX_VALUE;
    }
    long threshold =
        rule.parameters().steps().nextThreshold(state.watch.severity(), state.limit, 1);
    return threshold == Long.MAX_VALUE
        ? Long.MAX_VALUE
        : clock(rule).after(state.start, threshold + state.paused);
  }

  @Override
  public void fire(OverdueState state, long instant, Rule<OverdueParameters> rule, Trace trace) {
    judge(state, instant, rule, trace);
  }

  @Override
  public void reevaluate(
      OverdueState state, long instant, Rule<OverdueParameters> rule, Trace trace) {
    judge(state, instant, rule, trace);
  }

  @Override
  public void apply(OverdueState state, Event event, Rule<OverdueParameters> rule, Trace trace) {
    place(state, event);
    state.addEvidence(event);
    if (changeStage(state, event, rule, trace)) {
      return;
    }
    switch (event.type()) {
      case SUSPENDED -> suspend(state, event.time());
      case RESUMED -> resume(state, event.time(), clock(rule));
      case EXTENDED -> extend(state, event, clock(rule));
      case TRANSFERRED, ESCALATED, WHISTLE_BLOWN, WHISTLE_ANSWERED -> {}
      default -> {
        return;
      }
    }
    if (state.stage != null && !judge(state, event.time(), rule, trace)) {
      trace.update(
          state.watch,
          event.time(),
          (watch, at) -> OverdueExplanation.of(state, rule, clock(rule), watch, at));
    }
  }

  private static void place(OverdueState state, Event event) {
    if (event.type() == EventType.REPORTED && state.report == null) {
      state.report = event;
      state.scope = event.scope();
    } else if (state.scope == null) {
      state.scope = event.scope();
    }
  }

  /** True when the event ended or began a stage. */
  private boolean changeStage(
      OverdueState state, Event event, Rule<OverdueParameters> rule, Trace trace) {
    Stage next = stageBegunBy(event);
    boolean ends = next != null || endsEveryStage(event.type());
    boolean waits = event.type() == EventType.REPORTED && state.stage != null;
    if (!ends || waits || next == state.stage) {
      return false;
    }
    if (state.stage != null) {
      finish(state, event.time(), rule, trace);
    }
    state.stage = next;
    if (next == null) {
      state.dropEvidence();
    } else {
      begin(state, next, event, rule);
      judge(state, event.time(), rule, trace);
    }
    return true;
  }

  private static @Nullable Stage stageBegunBy(Event event) {
    return switch (event.type()) {
      case REPORTED -> Stage.ACCEPT;
      case ACCEPTED -> Stage.DISPATCH;
      case DISPATCHED -> Stage.HANDLE;
      case HANDLED -> Stage.VERIFY;
      case VERIFIED -> event.flag() ? Stage.FEEDBACK : Stage.HANDLE;
      default -> null;
    };
  }

  private static boolean endsEveryStage(EventType type) {
    return switch (type) {
      case RETURNED, FEEDBACK, CLOSED, MERGED -> true;
      default -> false;
    };
  }

  private void finish(OverdueState state, long at, Rule<OverdueParameters> rule, Trace trace) {
    if (state.watch.isOpen()) {
      observe(state, Severity.NONE, at, rule, trace);
    }
  }

  private void begin(OverdueState state, Stage stage, Event event, Rule<OverdueParameters> rule) {
    state.entered[stage.ordinal()]++;
    state.start = event.time();
    state.paused = 0;
    state.suspendedAt = OverdueState.RUNNING;
    state.limit = limit(state, stage, event, rule);
  }

  private long limit(OverdueState state, Stage stage, Event event, Rule<OverdueParameters> rule) {
    long due = event.type() == EventType.DISPATCHED ? dueAt(state, event) : Event.NO_TIME;
    return due == Event.NO_TIME
        ? rule.parameters().limit(stage, state.category())
        : limitUntil(state, due, clock(rule));
  }

  private static long dueAt(OverdueState state, Event dispatched) {
    if (dispatched.dueAt() != Event.NO_TIME || state.report == null) {
      return dispatched.dueAt();
    }
    return state.report.dueAt();
  }

  private static long limitUntil(OverdueState state, long due, StageClock clock) {
    return due <= state.start ? 1 : Math.max(1, clock.elapsed(state.start, due));
  }

  private static void suspend(OverdueState state, long at) {
    if (state.stage != null && !state.isSuspended()) {
      state.suspendedAt = at;
    }
  }

  private static void resume(OverdueState state, long at, StageClock clock) {
    if (state.isSuspended()) {
      state.paused += clock.elapsed(state.suspendedAt, at);
      state.suspendedAt = OverdueState.RUNNING;
    }
  }

  private static void extend(OverdueState state, Event event, StageClock clock) {
    if (state.stage == Stage.HANDLE) {
      state.limit = limitUntil(state, event.dueAt(), clock);
    }
  }

  private boolean judge(OverdueState state, long at, Rule<OverdueParameters> rule, Trace trace) {
    if (state.stage == null) {
      return false;
    }
    StageClock clock = clock(rule);
    Severity severity =
        covers(state, rule)
            ? rule.parameters().steps().met(state.elapsed(clock, at), state.limit, 1)
            : Severity.NONE;
    return severity != state.watch.severity() && observe(state, severity, at, rule, trace);
  }

  private boolean observe(
      OverdueState state, Severity severity, long at, Rule<OverdueParameters> rule, Trace trace) {
    Watch before = state.watch;
    state.watch =
        trace.observe(
            before,
            severity,
            at,
            (watch, instant) -> OverdueExplanation.of(state, rule, clock(rule), watch, instant));
    return state.watch != before;
  }

  private static boolean covers(OverdueState state, Rule<OverdueParameters> rule) {
    return rule.enabled()
        && state.scope != null
        && rule.scope().coversPlace(state.scope)
        && rule.scope().coversCategory(state.category());
  }

  private StageClock clock(Rule<OverdueParameters> rule) {
    WorkingHours hours = rule.parameters().working() ? calendar.get() : null;
    return hours == null ? StageClock.CALENDAR : StageClock.working(hours);
  }
}
