package io.gridwhistle.detection;

import io.gridwhistle.event.Event;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inputs of a key that are kept so that late ones can be put in their place; oldest first. */
public interface Inputs extends Iterable<Event> {

  /** Null when there are none. */
  @Nullable Event newest();

  /** The time of the first; MAX_VALUE when there are none. */
  long oldestTime();

  int size();

  /** Adds one after all others. */
  void append(Event input);

  /** Keeps these instead. */
  void replace(List<Event> inputs);

  /** A list of its own. */
  default List<Event> toList() {
    List<Event> all = new ArrayList<>();
    forEach(all::add);
    return all;
  }
}
