package io.gridwhistle.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrefetchTest {
  private final List<String> done = new ArrayList<>();
  private final Keys keys = new SettableKey(key -> {});

  /** Of every key but one there is a value. */
  private final class Values implements KeyedValue<String> {
    @Override
    public @Nullable String get() {
      return keys.current().equals("new") ? null : keys.current();
    }

    @Override
    public void put(String value) {}

    @Override
    public void clear() {}
  }

  private Prefetch<String> prefetch(boolean inMemory) {
    return new Prefetch<>(keys, new Values(), inMemory, this::read);
  }

  private long read(String value) {
    done.add("read " + value);
    return value.length();
  }

  private void use(String element) {
    done.add("used " + element + " of " + keys.current());
  }

  @Test
  void forEach_inMemory_readsAllThatIsThereBeforeTheFirstIsUsed() throws Exception {
    prefetch(true).forEach(List.of("A", "new", "B"), key -> key, this::use);

    assertThat(done)
        .containsExactly("read A", "read B", "used A of A", "used new of new", "used B of B");
  }

  @Test
  void forEach_moreThanAGroup_readsOneGroupAfterTheOther() throws Exception {
    List<String> elements = IntStream.range(0, Prefetch.GROUP + 2).mapToObj(i -> "K" + i).toList();
    prefetch(true).forEach(elements, key -> key, this::use);

    int next = 2 * Prefetch.GROUP;
    assertThat(done.subList(next - 1, next + 2))
        .containsExactly("used K31 of K31", "read K32", "read K33");
    assertThat(done).hasSize(2 * elements.size());
  }

  @Test
  void forEach_onDiskOrOneAlone_readsNothingAhead() throws Exception {
    prefetch(false).forEach(List.of("A", "B"), key -> key, this::use);
    prefetch(true).forEach(List.of("C"), key -> key, this::use);

    assertThat(done).containsExactly("used A of A", "used B of B", "used C of C");
  }
}
