package io.gridwhistle.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrefetchTest {
  private final List<String> read = new ArrayList<>();
  private final Prefetch<String> prefetch = new Prefetch<>(this::reading);

  private long reading(String value) {
    read.add(value);
    return value.length();
  }

  @Test
  void read_aGroup_readsEachOnceWhenAllAreThere() {
    prefetch.add("a");
    prefetch.add(null);
    prefetch.add("b");
    assertThat(read).isEmpty();

    prefetch.read();
    prefetch.read();
    assertThat(read).containsExactly("a", "b");
  }
}
