package io.gridwhistle.detection;

import io.gridwhistle.event.Event;
import io.gridwhistle.rules.Rule;

/**
 * One rule's logic over the state of one key.
 *
 * <p>Pure: no clock, no input or output, no engine. The caller sees to the order: before an event
 * at t is applied, everything due at or before t has been fired, instant by instant.
 *
 * @param <S> the state of one key
 * @param <P> the rule's parameters
 */
public interface Detector<S, P> {

  /** The state of a key that nothing is known of. */
  S initial(String key);

  /** The state of the same key before its first input, with what is known of it besides inputs. */
  S beginning(S state);

  /** A copy that shares nothing that changes. */
  S copy(S state);

  /** The next instant at which time alone changes the severity; MAX_VALUE for never. */
  long nextDue(S state, Rule<P> rule);

  /** Fires all that is due at this instant, which {@link #nextDue} named. */
  void fire(S state, long instant, Rule<P> rule, Trace trace);

  /** Applies one event at its time. */
  void apply(S state, Event event, Rule<P> rule, Trace trace);

  /** Judges the state anew at an instant, after the rule or the key's facts changed. */
  void reevaluate(S state, long instant, Rule<P> rule, Trace trace);
}
