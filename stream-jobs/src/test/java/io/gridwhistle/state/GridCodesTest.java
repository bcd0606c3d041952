package io.gridwhistle.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GridCodesTest {
  private static final int MANY = 100_000;
  private final GridCodes codes = new GridCodes();

  @Test
  void first_equalCode_isTheFirst() {
    String first = codes.first(new String("G1"));

    assertThat(codes.first(new String("G1"))).isSameAs(first);
    assertThat(codes.first("G2")).isEqualTo("G2");
  }

  @Test
  void first_moreThanItBeganWith_areKept() {
    String[] first =
        IntStream.range(0, MANY).mapToObj(i -> codes.first("G" + i)).toArray(String[]::new);

    long kept = IntStream.range(0, MANY).filter(i -> codes.first("G" + i) == first[i]).count();
    assertThat(kept).isGreaterThan(MANY * 99 / 100);
  }
}
