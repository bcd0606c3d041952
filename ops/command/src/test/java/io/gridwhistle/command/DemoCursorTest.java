package io.gridwhistle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCursorTest {
  @TempDir Path folder;

  @Test
  void in_folderOfAnEarlierRun_goesOnWithItsCounty() throws Exception {
    var first = DemoCursor.in(folder);
    first.advance(500);
    first.advance(20);

    var second = DemoCursor.in(folder);

    assertThat(second.sent()).isEqualTo(520);
    assertThat(second.began()).isEqualTo(first.began());
  }
}
