package io.gridwhistle.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpilledSortTest {
  private static final int ITEMS = 5_000;

  @Test
  void sorted_littleMemory_isTheSameAsInMemory() throws Exception {
    List<SortItem> items = shuffled();
    try (SpilledSort spilled = filled(items, 50_000);
        SpilledSort kept = filled(items, Long.MAX_VALUE)) {
      assertThat(spilled.runsOnDisk()).isGreaterThan(5);
      assertThat(kept.runsOnDisk()).isZero();
      assertThat(texts(spilled)).isEqualTo(texts(kept)).hasSize(ITEMS);
    }
  }

  @Test
  void sorted_tiesAtOneInstant_keepTheOrderOfTheirComing() throws Exception {
    try (SpilledSort sort = filled(shuffled(), 50_000)) {
      List<SortItem> sorted = new ArrayList<>();
      sort.sorted().forEachRemaining(sorted::add);
      assertThat(sorted).isSortedAccordingTo(SortItem.IN_ORDER);
    }
  }

  private static SpilledSort filled(List<SortItem> items, long memory) throws Exception {
    SpilledSort sort = new SpilledSort(memory);
    for (SortItem item : items) {
      sort.add(item);
    }
    return sort;
  }

  private static List<String> texts(SpilledSort sort) throws Exception {
    List<String> texts = new ArrayList<>();
    sort.sorted().forEachRemaining(item -> texts.add(String.join("|", item.texts())));
    return texts;
  }

  private static List<SortItem> shuffled() {
    Random random = new Random(3);
    List<SortItem> items = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      String[] texts = {"网格 " + i, "", "\u0000😀"};
      items.add(new SortItem("g" + random.nextInt(20), random.nextInt(50), i, texts));
    }
    Collections.shuffle(items, random);
    return items;
  }
}
