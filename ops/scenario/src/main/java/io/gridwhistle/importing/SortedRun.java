package io.gridwhistle.importing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Sorted items in a temporary file that is gone when the run is closed. */
final class SortedRun implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final int count;
  private @Nullable DataInputStream input;

  private SortedRun(Path file, int count) {
    this.file = file;
    this.count = count;
  }

  static SortedRun write(List<SortItem> items) throws IOException {
    Path file = Files.createTempFile("gridwhistle-import", ".run");
    try (DataOutputStream output =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
      for (SortItem item : items) {
        item.write(output);
      }
    }
    return new SortedRun(file, items.size());
  }

  Iterator<SortItem> open() throws IOException {
    DataInputStream opened =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
    input = opened;
    return new Items(opened, count);
  }

  @Override
  public void close() throws IOException {
    if (input != null) {
      input.close();
    }
    Files.deleteIfExists(file);
  }

  private static final class Items implements Iterator<SortItem> {
    private final DataInputStream input;
    private int left;

    Items(DataInputStream input, int left) {
      this.input = input;
      this.left = left;
    }

    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public SortItem next() {
      if (left-- <= 0) {
        throw new NoSuchElementException("The run ends here.");
      }
      try {
        return SortItem.read(input);
      } catch (IOException lost) {
        throw new UncheckedIOException(lost);
      }
    }
  }
}
