package io.gridwhistle.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.event.Event;
import io.gridwhistle.fixture.Events;
import io.gridwhistle.fixture.KeyedLists;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WaitingTest {
  private final KeyedLists<Event> state = new KeyedLists<>();
  private final Waiting<Event> waiting = new Waiting<>(state);

  @Test
  void take_inputsOutOfOrder_comeByTimeThenArrivalUpToTheWatermark() {
    add("a", event("late", 30, 1));
    add("b", event("second", 20, 2));
    add("a", event("first", 20, 1));
    add("b", event("newest", 40, 1));

    assertThat(released(30)).containsExactly("a first", "b second", "a late");
    assertThat(released(30)).isEmpty();
    assertThat(released(40)).containsExactly("b newest");
  }

  @Test
  void take_inputsOfOneEvent_keepTheirOrder() {
    Event same = event("same", 20, 1);
    for (int i = 0; i < 20; i++) {
      add("k" + (char) ('a' + i), same);
    }

    assertThat(released(20)).isSorted().hasSize(20);
  }

  @Test
  void save_twice_holdsWhatWaitsNowAndIsRestored() throws Exception {
    add("a", event("gone", 10, 1));
    add("a", event("stays", 30, 1));
    add("b", event("too", 30, 2));
    waiting.save(new SettableKey(state::setKey));
    released(10);
    waiting.save(new SettableKey(state::setKey));

    assertThat(state.lists()).containsOnlyKeys("a", "b");
    assertThat(state.lists().get("a")).extracting(Event::id).containsExactly("stays");
    assertThat(restored()).containsExactly("a stays", "b too");
    assertThat(state.lists()).isEmpty();
  }

  private List<String> restored() throws Exception {
    Waiting<Event> after = new Waiting<>(state);
    for (String key : List.of("a", "b")) {
      state.setKey(key);
      after.restore(key, event -> event);
    }
    return released(after, Long.MAX_VALUE);
  }

  private void add(String key, Event event) {
    waiting.add(key, event, event);
  }

  private List<String> released(long watermark) {
    return released(waiting, watermark);
  }

  private static List<String> released(Waiting<Event> from, long watermark) {
    return from.take(watermark).stream()
        .map(input -> input.key() + " " + input.value().id())
        .toList();
  }

  private static Event event(String id, long time, long arrival) {
    return Events.visit(id, time).withArrival(arrival);
  }
}
