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
    directory.put(alert("a", 1, true));
    directory.put(alert("a", 2, false));
    directory.put(alert("b", true));

    assertThat(directory.find("a")).get().extracting(AlertHeader::isOpen).isEqualTo(false);
    assertThat(directory.find("b")).isPresent();
  }

  @Test
  void put_ofARevisionThatIsNoNewer_isRefused() {
    assertThat(directory.put(alert("a", 2, false))).isTrue();
    assertThat(directory.put(alert("a", 2, true))).isFalse();
    assertThat(directory.put(alert("a", 1, true))).isFalse();

    assertThat(directory.find("a")).get().extracting(AlertHeader::isOpen).isEqualTo(false);
  }

  private static AlertHeader alert(String id, boolean isOpen) {
    return alert(id, 1, isOpen);
  }

  private static AlertHeader alert(String id, int revision, boolean isOpen) {
    return new AlertHeader(id, revision, "rule", "red", isOpen, Set.of("G001"));
  }
}
