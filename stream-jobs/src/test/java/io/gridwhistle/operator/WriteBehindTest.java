package io.gridwhistle.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WriteBehindTest {
  private final Keys keys = new SettableKey(key -> {});
  private final Store store = new Store();
  private final WriteBehind<String> values = new WriteBehind<>(store, keys, 2);

  /** A value for each key, counting what is asked of it. */
  private final class Store implements KeyedValue<String> {
    private final Map<String, String> values = new TreeMap<>();
    private int reads;
    private int writes;

    @Override
    public @Nullable String get() {
      reads++;
      return values.get(keys.current());
    }

    @Override
    public void put(String value) {
      writes++;
      values.put(keys.current(), value);
    }

    @Override
    public void clear() {
      writes++;
      values.remove(keys.current());
    }
  }

  @Test
  void put_manyTimes_isWrittenOnceByTheFlush() throws Exception {
    for (int i = 0; i <= 9; i++) {
      put("a", "a" + i);
    }
    assertThat(store.writes).isZero();

    values.flush();
    values.flush();

    assertThat(store.values).containsExactly(Map.entry("a", "a9"));
    assertThat(store.reads).isEqualTo(1);
    assertThat(store.writes).isEqualTo(1);
  }

  @Test
  void get_ofAKeyThatIsNotThere_asksTheStoreOnce() throws Exception {
    keys.set("a");
    assertThat(values.get()).isNull();
    assertThat(values.get()).isNull();

    assertThat(store.reads).isEqualTo(1);
  }

  @Test
  void get_beyondTheCapacity_storesTheKeyUsedLongestAgo_andKeepsTheCurrentKey() throws Exception {
    put("a", "1");
    put("b", "2");
    keys.set("a");
    values.get();
    put("c", "3");

    assertThat(store.values).containsExactly(Map.entry("b", "2"));
    assertThat(keys.current()).isEqualTo("c");
    assertThat(values.get()).isEqualTo("3");
  }

  @Test
  void clear_ofAStoredKey_removesItAtTheFlush() throws Exception {
    put("a", "1");
    values.flush();
    values.clear();
    assertThat(values.get()).isNull();

    values.flush();
    assertThat(store.values).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  @DisplayName("Whatever is done to it, it answers as a plain map does")
  void anything_inAnyOrder_equalsAPlainMap(long seed) throws Exception {
    Random random = new Random(seed);
    Map<String, String> right = new TreeMap<>();
    for (int step = 0; step < 2_000; step++) {
      String key = "k" + random.nextInt(5);
      keys.set(key);
      switch (random.nextInt(4)) {
        case 0 -> {
          put(key, "v" + step);
          right.put(key, "v" + step);
        }
        case 1 -> {
          values.clear();
          right.remove(key);
        }
        case 2 -> assertThat(values.get()).as("step %s", step).isEqualTo(right.get(key));
        default -> {
          values.flush();
          assertThat(store.values).as("step %s", step).isEqualTo(right);
        }
      }
    }
  }

  private void put(String key, String value) throws Exception {
    keys.set(key);
    values.put(value);
  }
}
