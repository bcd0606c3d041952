package io.gridwhistle.importing;

import io.gridwhistle.document.RegistryDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One file through one mapping: rows to cases, cases to events, events in time order. */
final class ImportJob implements AutoCloseable {
  private final SpilledSort rows = new SpilledSort();
  private final SpilledSort events = new SpilledSort();
  private final RowProblems problems = new RowProblems();
  private final Mapping mapping;
  private final CsvFile file;
  private final GridBook grids;
  private final EventSink sink;
  private final CaseReader reader;
  private final Map<BoundText, String> skip = new LinkedHashMap<>();
  private long read;

  ImportJob(Mapping mapping, Path csv) throws IOException {
    this.mapping = mapping;
    this.file = new CsvFile(csv, mapping);
    Header header = file.header();
    this.grids = new GridBook(mapping, header);
    this.sink = new EventSink(events, mapping);
    TimeReader times = new TimeReader(mapping.zone(), mapping.times());
    this.reader = reader(header, new ImportDesk(grids, sink, times, problems));
    Map<String, String> given = mapping.skip() == null ? Map.of() : mapping.skip();
    given.forEach((text, value) -> skip.put(Text.bind(new Text(List.of(text)), header), value));
  }

  /** Reads the whole file; afterwards events, registry and summary are there. */
  void run() throws IOException {
    file.forEach(this::collect);
    Iterator<SortItem> sorted = rows.sorted();
    SortItem item = next(sorted);
    while (item != null) {
      item = readCase(item, sorted);
    }
  }

  /** Answers the first row of the case behind. */
  private @Nullable SortItem readCase(SortItem first, Iterator<SortItem> sorted)
      throws IOException {
    reader.begin(first.group());
    SortItem item = first;
    while (item != null && item.group().equals(first.group())) {
      interpret(item);
      item = next(sorted);
    }
    reader.end();
    return item;
  }

  private static @Nullable SortItem next(Iterator<SortItem> items) {
    return items.hasNext() ? items.next() : null;
  }

  /** The events as JSON lines in time order; once only. */
  Iterator<String> lines() throws IOException {
    Iterator<SortItem> sorted = events.sorted();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return sorted.hasNext();
      }

      @Override
      public String next() {
        return sorted.next().texts()[0];
      }
    };
  }

  RegistryDocument registry() {
    return grids.registry(sink.first());
  }

  long skipped() {
    return problems.skipped();
  }

  String summary() {
    return problems.summary()
        + "%,d rows read, %,d used, %,d skipped; %,d events in %,d grids%n"
            .formatted(
                read, read - problems.skipped(), problems.skipped(), sink.events(), grids.size());
  }

  @Override
  public void close() throws IOException {
    file.close();
    rows.close();
    events.close();
  }

  private void collect(Row row) throws IOException {
    read++;
    if (row.values().length != file.header().size()) {
      problems.skip(row, "the number of columns is not that of the header");
      return;
    }
    if (skip.entrySet().stream().anyMatch(e -> e.getValue().equals(e.getKey().of(row)))) {
      problems.leaveOut(row, "the mapping skips rows of this kind");
      return;
    }
    try {
      checkText(row);
      rows.add(new SortItem(reader.caseOf(row), reader.timeOf(row), row.number(), row.values()));
    } catch (BadRowException bad) {
      problems.skip(row, bad.reason());
    }
  }

  private void interpret(SortItem item) throws IOException {
    Row row = new Row(item.order(), item.texts());
    try {
      reader.read(row, item.time());
    } catch (BadRowException bad) {
      problems.skip(row, bad.reason());
    }
  }

  private static void checkText(Row row) throws BadRowException {
    for (String value : row.values()) {
      if (value.indexOf('\uFFFD') >= 0) {
        throw new BadRowException("the text is not in the mapping's encoding");
      }
    }
  }

  private CaseReader reader(Header header, ImportDesk desk) {
    if (mapping.requests() != null) {
      return new RequestReader(mapping.requests(), header, desk);
    }
    if (mapping.audit() != null) {
      return new AuditReader(mapping.audit(), header, desk);
    }
    if (mapping.tracks() != null) {
      return new TrackReader(mapping.tracks(), header, desk);
    }
    throw new UnusableMappingException("The mapping is of no kind.");
  }
}
