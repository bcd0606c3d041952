package io.gridwhistle.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  @Test
  void entries_all_nameEveryBenchmarkOnce() {
    List<String> names =
        Catalogue.ENTRIES.stream().flatMap(entry -> entry.names().stream()).toList();

    assertThat(names)
        .containsExactlyInAnyOrder(
            "intake",
            "log",
            "job",
            "detect",
            "state",
            "index",
            "push",
            "latency",
            "scale",
            "recovery",
            "end-to-end",
            "inner");
  }

  @Test
  void suite_onTheSameGround_isOne() {
    assertThat(Catalogue.suite(Set.of("end-to-end", "job"))).isPresent();
    assertThat(Catalogue.suite(Set.of("end-to-end"))).isPresent();
    assertThat(Catalogue.suite(Set.of("end-to-end", "latency"))).isEmpty();
    assertThat(Catalogue.suite(Set.of("no-such"))).isEmpty();
  }
}
