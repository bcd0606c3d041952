package io.gridwhistle.replay;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Writes everything it got, in order and one line each, when its input has ended. */
final class SortedFileSink<T> implements Sink<T> {
  private static final long serialVersionUID = 1;

  /** How a value is sorted and written. */
  interface Line<T> extends Serializable {
    SpillSorter.Entry of(T value);
  }

  private final String file;
  private final String spillFolder;
  private final Line<T> line;

  SortedFileSink(Path file, Path spillFolder, Line<T> line) {
    this.file = file.toString();
    this.spillFolder = spillFolder.toString();
    this.line = line;
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) throws IOException {
    SpillSorter sorter = new SpillSorter(Files.createTempDirectory(Path.of(spillFolder), "out"));
    return new SinkWriter<>() {
      @Override
      public void write(T value, Context context) throws IOException {
        sorter.add(line.of(value));
      }

      @Override
      public void flush(boolean endOfInput) throws IOException {
        if (endOfInput) {
          writeAll(sorter);
        }
      }

      @Override
      public void close() {}
    };
  }

  private void writeAll(SpillSorter sorter) throws IOException {
    RunMerge runs = new RunMerge(sorter.finish());
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(Path.of(file)), 1 << 16)) {
      for (RunReader run = runs.next(); run != null; run = runs.next()) {
        out.write(run.buffer(), run.bodyOffset(), run.bodyLength());
        out.write('\n');
      }
    }
  }
}
