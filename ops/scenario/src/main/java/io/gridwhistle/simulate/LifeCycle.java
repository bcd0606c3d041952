package io.gridwhistle.simulate;

import static io.gridwhistle.simulate.Rhythm.HOUR;
import static io.gridwhistle.simulate.Rhythm.MINUTE;

import io.gridwhistle.document.OffsetTimes;
import java.util.List;

/**
 * How incidents usually go: 12 % of them are returned for missing facts, some of these are not sent
 * again, some wander between departments, and most are closed in time.
 */
final class LifeCycle {
  private static final double RETURNED = 0.146;
  private static final double SENT_AGAIN = 0.8;
  private static final double WHISTLED = 0.06;
  private static final double TRANSFERRED = 0.12;
  private static final double SUSPENDED = 0.05;
  private static final double EXTENDED = 0.05;
  private static final double ESCALATED = 0.03;
  private static final double DUE_DATE_GIVEN = 0.3;
  private static final double PASSED = 0.94;
  private static final double SATISFIED = 0.9;

  private final Report report;
  private final Chance chance;
  private final Rhythm rhythm;
  private final Course course;

  LifeCycle(Report report, long start, Chance chance, Rhythm rhythm, OffsetTimes times) {
    this.report = report;
    this.chance = chance;
    this.rhythm = rhythm;
    this.course = new Course(report, start, times);
  }

  List<Draft> ordinary() {
    course.report();
    if (!chance.happens(RETURNED)) {
      return untilClosed();
    }
    giveBack();
    if (!chance.happens(SENT_AGAIN)) {
      return course.drafts();
    }
    course.after(officeTime(3 * HOUR, 3)).report();
    return untilClosed();
  }

  /** The report of what somebody reported before. */
  List<Draft> duplicate(String original) {
    course.report().after(officeTime(20 * MINUTE, 2));
    return (chance.happens(0.5) ? course.merge(original) : course.giveBack("duplicate")).drafts();
  }

  /** A report that nobody doubts. */
  List<Draft> sound() {
    course.report();
    return untilClosed();
  }

  private void giveBack() {
    double which = chance.fraction();
    String reason =
        which < 0.55
            ? "missing-elements"
            : which < 0.9 ? "unclear" : which < 0.97 ? "not-in-scope" : "fabricated";
    course.after(officeTime(25 * MINUTE, 2)).giveBack(reason);
  }

  private List<Draft> untilClosed() {
    course.after(officeTime(16 * MINUTE, 1.9)).accept();
    course.after(officeTime(30 * MINUTE, 1.9));
    dispatch();
    handle((long) (chance.around(report.matter().limit(), 2) * 0.25));
    while (!chance.happens(PASSED)) {
      course.after(officeTime(4 * HOUR, 1.6)).verify(false);
      course.after(chance.around(9 * HOUR, 2)).handle();
    }
    course.after(officeTime(4 * HOUR, 1.6)).verify(true);
    course.after(officeTime(14 * HOUR, 1.7)).feedback(chance.happens(SATISFIED));
    return course.after(chance.between(MINUTE, HOUR)).close().drafts();
  }

  private void dispatch() {
    if (chance.happens(DUE_DATE_GIVEN)) {
      long limit = report.matter().limit();
      course.dispatch(course.now() + chance.between(limit / 2, limit * 3 / 2));
    } else {
      course.dispatch();
    }
  }

  private void handle(long duration) {
    long begin = course.now();
    if (chance.happens(TRANSFERRED)) {
      course.until(begin + duration / 10).transfer(Department.any(chance), "不属本部门职责");
    }
    if (chance.happens(WHISTLED)) {
      whistle(begin, duration);
    }
    if (chance.happens(SUSPENDED)) {
      course.until(begin + duration * 4 / 10).suspend();
      course.until(begin + duration * 6 / 10).resume();
    }
    if (chance.happens(EXTENDED)) {
      course.until(begin + duration * 7 / 10).extend(begin + report.matter().limit() * 2);
    }
    if (chance.happens(ESCALATED)) {
      course.until(begin + duration * 8 / 10).escalate(chance.happens(0.8) ? "town" : "county");
    }
    course.until(begin + duration).handle();
  }

  private void whistle(long begin, long duration) {
    Department other = Department.any(chance);
    course.until(begin + duration * 2 / 10).whistle(other);
    course.until(begin + duration * 3 / 10).answer(other);
  }

  /** At night work takes about twice as long. */
  private long officeTime(long median, double factor) {
    return chance.around(median, factor) * (rhythm.isNight(course.now()) ? 2 : 1);
  }
}
