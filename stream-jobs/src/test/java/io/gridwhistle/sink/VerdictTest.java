package io.gridwhistle.sink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

  @ParameterizedTest
  @CsvSource({
    "409,REPEAT",
    "400,REFUSED",
    "413,REFUSED",
    "429,AGAIN",
    "500,AGAIN",
    "503,AGAIN",
    "404,AGAIN",
    "401,AGAIN",
    "403,AGAIN"
  })
  void ofStatus_eachStatus_hasItsVerdict(int status, Verdict verdict) {
    assertThat(Verdict.ofStatus(status)).isEqualTo(verdict);
  }

  @Test
  void and_twoOperations_worseOneCounts() {
    assertThat(Verdict.DONE.and(Verdict.REPEAT)).isEqualTo(Verdict.REPEAT);
    assertThat(Verdict.AGAIN.and(Verdict.DONE)).isEqualTo(Verdict.AGAIN);
    assertThat(Verdict.AGAIN.and(Verdict.REFUSED)).isEqualTo(Verdict.REFUSED);
  }
}
