package io.gridwhistle.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AlertDirectoryTest {
  private final AlertDirectory directory = new AlertDirectory(2);

  @Test
  void put_beyondItsRoom_forgetsWhatIsOverBeforeWhatIsOpen() {
    directory.put(alert("open", true));
    directory.put(alert("over", false));
    directory.put(alert("new", true));

    assertThat(directory.find("open")).isPresent();
    assertThat(directory.find("over")).isEmpty();
    assertThat(directory.find("new")).isPresent();
  }

  @Test
  void put_ofALaterRevision_takesNoMoreRoom() {
    directory.put(alert("a", true));
    directory.put(alert("a", false));
    directory.put(alert("b", true));

    assertThat(directory.find("a")).get().extracting(AlertHeader::isOpen).isEqualTo(false);
    assertThat(directory.find("b")).isPresent();
  }

  private static AlertHeader alert(String id, boolean isOpen) {
    return new AlertHeader(id, "rule", "red", isOpen, Set.of("G001"));
  }
}
