package io.gridwhistle.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path folder;

  @Test
  void createIfMissing_firstTime_writesAKeyThatOnlyItsOwnerReads() throws Exception {
    var file = folder.resolve("secrets").resolve("key");

    Secrets.createIfMissing(file);

    assertThat(Files.readString(file)).hasSizeGreaterThanOrEqualTo(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void createIfMissing_secondTime_keepsTheKey() throws Exception {
    var file = folder.resolve("secrets").resolve("key");
    Secrets.createIfMissing(file);
    var first = Files.readString(file);

    Secrets.createIfMissing(file);

    assertThat(Files.readString(file)).isEqualTo(first);
  }

  @Test
  void random_twice_differs() {
    assertThat(Secrets.random()).isNotEqualTo(Secrets.random());
  }
}
