package io.gridwhistle.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Random keys in files that only their owner can read. */
final class Secrets {
  private static final int BYTES = 48;

  private Secrets() {}

  static void createIfMissing(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createDirectories(
          file.getParent(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      writePrivately(file, random());
    }
  }

  /** Writes a file of mode 600; there is no instant at which others could read it. */
  static void writePrivately(Path file, String text) throws IOException {
    var temporary =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            ".new",
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(temporary, text, StandardOpenOption.TRUNCATE_EXISTING);
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static String random() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
