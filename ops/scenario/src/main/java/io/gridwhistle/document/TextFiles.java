package io.gridwhistle.document;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Text files in UTF-8; a name that ends in .gz is compressed. */
public final class TextFiles {
  private static final int BUFFER = 1 << 16;

  /** What writes the text. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Writer file) throws IOException;
  }

  private TextFiles() {}

  /** Writes the file, with the folders above it where they are missing. */
  public static void write(Path path, Content content) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (Writer file = open(path)) {
      content.writeTo(file);
    }
  }

  private static Writer open(Path path) throws IOException {
    OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(path), BUFFER);
    OutputStream packed = path.toString().endsWith(".gz") ? new FastGzip(bytes) : bytes;
    return new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), BUFFER);
  }

  /** Event files shrink tenfold at the fastest level already. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream bytes) throws IOException {
      super(bytes, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
