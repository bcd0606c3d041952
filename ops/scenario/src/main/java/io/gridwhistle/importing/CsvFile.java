package io.gridwhistle.importing;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file (RFC 4180), compressed or not, row by row. Text behind a closing quotation mark is
 * taken as it stands; a quotation that never closes ends the reading, since nobody knows where the
 * next row begins.
 */
final class CsvFile implements AutoCloseable {
  private static final int LONGEST_ROW = 1 << 20;

  /** What gets a row, with a value for each column or not. */
  interface RowReader {
    void read(Row row) throws IOException;
  }

  private final Path path;
  private final RowGuard guard;
  private final Set<String> missing;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final Header header;

  CsvFile(Path path, Mapping mapping) throws IOException {
    this.path = path;
    this.missing = Set.copyOf(mapping.missing() == null ? List.of() : mapping.missing());
    this.guard = new RowGuard(new InputStreamReader(unpacked(path), encoding(mapping)));
    this.parser = CSVParser.parse(guard, format(mapping));
    this.records = parser.iterator();
    this.header = readHeader();
  }

  Header header() {
    return header;
  }

  /** Hands over every row below the header; an empty line is none. */
  void forEach(RowReader reader) throws IOException {
    while (hasNext()) {
      CSVRecord next = records.next();
      guard.rowRead();
      reader.read(new Row(next.getRecordNumber(), values(next)));
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private boolean hasNext() throws IOException {
    try {
      return records.hasNext();
    } catch (UncheckedIOException | IllegalStateException broken) {
      throw new IOException(
          "%s cannot be read beyond row %d: %s"
              .formatted(path, parser.getRecordNumber() + 1, reason(broken)),
          broken);
    }
  }

  private static String reason(Throwable broken) {
    String message = String.valueOf(broken.getMessage());
    return message.contains("quot") || message.contains("encapsulated")
        ? "its quotation is never closed. Maybe double the quotation marks inside of it."
        : message;
  }

  private Header readHeader() throws IOException {
    if (!hasNext()) {
      throw new IOException(path + " is empty; it needs a row with the names of its columns.");
    }
    List<String> names = new ArrayList<>();
    records.next().forEach(name -> names.add(name.strip().replace("\uFEFF", "")));
    guard.rowRead();
    return new Header(names);
  }

  private String[] values(CSVRecord row) {
    String[] values = new String[row.size()];
    for (int i = 0; i < values.length; i++) {
      String value = row.get(i).strip();
      values[i] = missing.contains(value) ? "" : value;
    }
    return values;
  }

  private static CSVFormat format(Mapping mapping) {
    String delimiter = mapping.delimiter() == null ? "," : mapping.delimiter();
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter)
        .setIgnoreEmptyLines(true)
        .setTrailingData(true)
        .get();
  }

  private static Charset encoding(Mapping mapping) {
    String name = mapping.encoding();
    return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
  }

  /** Known by its first bytes, since names lie. */
  private static InputStream unpacked(Path path) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    bytes.mark(2);
    boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
    bytes.reset();
    return gzip ? new GZIPInputStream(bytes, 1 << 16) : bytes;
  }

  /** Stops a quotation that never closes from filling the memory. */
  private static final class RowGuard extends FilterReader {
    private long sinceRow;

    RowGuard(Reader reader) {
      super(reader);
    }

    void rowRead() {
      sinceRow = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      sinceRow += Math.max(0, count);
      if (sinceRow > LONGEST_ROW) {
        throw new IOException("a quotation or a row is longer than a million characters.");
      }
      return count;
    }
  }
}
