package io.gridwhistle.importing;

import io.gridwhistle.document.DepartmentEntry;
import io.gridwhistle.document.DivisionNode;
import io.gridwhistle.document.GridFeature;
import io.gridwhistle.document.Position;
import io.gridwhistle.document.RegistryDocument;
import io.gridwhistle.document.WorkCalendar;
import io.gridwhistle.importing.Mapping.GridMapping;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every grid, division and department that an export names, as a registry in the end. */
final class GridBook {
  private static final List<Integer> MONDAY_TO_FRIDAY = List.of(1, 2, 3, 4, 5);
  private static final double TILE = 0.01;
  private static final int TILES_A_ROW = 100;

  private record Entry(String name, String village, Outline outline, @Nullable Cell cell) {}

  private final GridMapping mapping;
  private final ZoneId zone;
  private final BoundName county;
  private final BoundName town;
  private final BoundName village;
  private final BoundName grid;
  private final Map<String, Entry> grids = new TreeMap<>();
  private final Map<String, DivisionNode> divisions = new TreeMap<>();
  private final Map<String, DepartmentEntry> departments = new TreeMap<>();

  GridBook(Mapping mapping, Header header) {
    this.mapping = mapping.grids();
    this.zone = mapping.zone();
    this.county = BoundName.bind(this.mapping.county(), header);
    this.town = BoundName.bind(this.mapping.town(), header);
    this.village = BoundName.bind(this.mapping.village(), header);
    this.grid = BoundName.bind(this.mapping.grid(), header);
  }

  /** The code of the grid of a row, which is entered where it is new. */
  String enter(Row row, @Nullable Position position) throws BadRowException {
    Cell cell = cell(position);
    String code = cell == null ? required(grid.code(row), "the grid") : cell.code();
    Entry entry = grids.get(code);
    if (entry == null) {
      String name = cell == null ? grid.name(row, code) : code;
      entry = new Entry(name, enterVillage(row), new Outline(), cell);
      grids.put(code, entry);
    }
    if (position != null) {
      entry.outline.add(position);
    }
    return code;
  }

  void enterDepartment(String code, String name) {
    departments.putIfAbsent(code, new DepartmentEntry(code, name));
  }

  int size() {
    return grids.size();
  }

  /** All that was entered, active from the beginning of the day of the first event. */
  RegistryDocument registry(long firstEvent) {
    LocalDate day = Instant.ofEpochMilli(firstEvent).atZone(zone).toLocalDate();
    long activeFrom = day.atStartOfDay(zone).toInstant().toEpochMilli();
    List<GridFeature> features = new ArrayList<>();
    grids.forEach((code, entry) -> features.add(feature(code, entry, features.size(), activeFrom)));
    return new RegistryDocument(
        features,
        List.copyOf(divisions.values()),
        List.copyOf(departments.values()),
        new WorkCalendar(zone, MONDAY_TO_FRIDAY, "09:00-17:00", List.of(), List.of()));
  }

  private @Nullable Cell cell(@Nullable Position position) throws BadRowException {
    Double width = mapping.lattice();
    if (width == null) {
      return null;
    }
    if (position == null) {
      throw new BadRowException("the position is missing, and grids are laid over positions");
    }
    return Cell.at(position, width);
  }

  private String enterVillage(Row row) throws BadRowException {
    String above = enterDivision(row, county, "county", null);
    String middle = enterDivision(row, town, "town", above);
    return enterDivision(row, village, "village", middle);
  }

  /** Where an export puts a division below two others, the first one seen counts. */
  private String enterDivision(Row row, BoundName name, String level, @Nullable String parent)
      throws BadRowException {
    String code = required(name.code(row), "the " + level);
    divisions.putIfAbsent(code, new DivisionNode(code, name.name(row, code), level, parent));
    return code;
  }

  private static String required(@Nullable String code, String what) throws BadRowException {
    if (code == null) {
      throw new BadRowException(what + " is missing");
    }
    return code;
  }

  private GridFeature feature(String code, Entry entry, int index, long activeFrom) {
    return new GridFeature(
        code,
        entry.name,
        entry.village,
        mapping.type(),
        0,
        0,
        activeFrom,
        mapping.patrolInterval(),
        List.of(),
        corners(entry, index));
  }

  private static List<Position> corners(Entry entry, int index) {
    if (entry.cell != null) {
      return entry.cell.corners();
    }
    return entry.outline.isEmpty() ? tile(index) : entry.outline.corners();
  }

  /** A grid that nobody knows the place of lies off the map, beside others of its kind. */
  private static List<Position> tile(int index) {
    return new Cell(index % TILES_A_ROW, index / TILES_A_ROW, TILE).corners();
  }
}
