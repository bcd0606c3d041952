package io.gridwhistle.testing;

import java.util.List;

/** What a rule says about one key: a pure function of the events applied and of the instant. */
interface KeyRule {

  /** The severity at an instant once exactly these events are applied, worked out from scratch. */
  Colour severity(List<TapeEvent> applied, long instant);

  /** Every instant at which time alone may change the severity that these events led to. */
  List<Long> candidates(List<TapeEvent> applied);
}
