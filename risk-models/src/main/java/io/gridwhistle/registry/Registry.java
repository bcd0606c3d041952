package io.gridwhistle.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who belongs to whom: the grids, the divisions above them, departments and the calendar. */
public final class Registry {
  private final int version;
  private final Map<String, Grid> grids;
  private final Map<String, Division> divisions;
  private final List<Department> departments;
  private final @Nullable WorkingHours calendar;
  private final Map<String, List<String>> above = new HashMap<>();
  private final Map<String, Site> sites = new HashMap<>();

  /**
   * Checks the parts against each other.
   *
   * @throws InvalidRegistryException naming every unknown parent and every circle of parents
   */
  public Registry(
      int version,
      Collection<Grid> grids,
      Collection<Division> divisions,
      List<Department> departments,
      @Nullable WorkingHours calendar) {
    this.version = version;
    this.grids = new LinkedHashMap<>();
    this.divisions = new LinkedHashMap<>();
    this.departments = List.copyOf(departments);
    this.calendar = calendar;
    List<String> problems = new ArrayList<>();
    divisions.forEach(division -> addUnique(this.divisions, division.code(), division, problems));
    divisions.forEach(division -> checkParents(division, problems));
    grids.forEach(grid -> addUnique(this.grids, grid.code(), grid, problems));
    grids.forEach(grid -> checkParent(grid, problems));
    if (!problems.isEmpty()) {
      throw new InvalidRegistryException(problems);
    }
    this.divisions.keySet().forEach(code -> above.put(code, chain(code)));
    this.grids.values().forEach(grid -> sites.put(grid.code(), new Site(grid, scope(grid))));
  }

  /** A registry that knows nothing yet. */
  public static Registry empty() {
    return new Registry(0, List.of(), List.of(), List.of(), null);
  }

  private static <T> void addUnique(
      Map<String, T> map, String code, T value, List<String> problems) {
    if (map.put(code, value) != null) {
      problems.add("The code '" + code + "' stands twice. Give each its own code.");
    }
  }

  private void checkParent(Grid grid, List<String> problems) {
    if (!divisions.containsKey(grid.parent())) {
      problems.add(unknownParent("grid", grid.code(), grid.parent()));
    }
  }

  private void checkParents(Division division, List<String> problems) {
    String parent = division.parent();
    if (parent != null && !divisions.containsKey(parent)) {
      problems.add(unknownParent("division", division.code(), parent));
      return;
    }
    Set<String> seen = new HashSet<>();
    for (Division at = division;
        at != null && at.parent() != null;
        at = divisions.get(at.parent())) {
      if (!seen.add(at.code())) {
        problems.add("Division '" + division.code() + "' lies below itself. Mend its parent.");
        return;
      }
    }
  }

  private static String unknownParent(String kind, String code, String parent) {
    return "The parent '%s' of %s '%s' is no division. Add it to divisions[] or mend the code."
        .formatted(parent, kind, code);
  }

  private List<String> chain(String code) {
    List<String> codes = new ArrayList<>();
    for (String at = code; at != null; at = parentOf(at)) {
      codes.add(at);
    }
    return List.copyOf(codes);
  }

  private @Nullable String parentOf(String code) {
    Division division = divisions.get(code);
    return division == null ? null : division.parent();
  }

  private Scope scope(Grid grid) {
    Map<String, String> byLevel = new HashMap<>();
    for (String code : divisionsAbove(grid)) {
      Division division = divisions.get(code);
      if (division != null) {
        byLevel.putIfAbsent(division.level(), code);
      }
    }
    return new Scope(
        grid.code(), byLevel.get("village"), byLevel.get("town"), byLevel.get("county"));
  }

  public int version() {
    return version;
  }

  public Collection<Grid> grids() {
    return grids.values();
  }

  public Collection<Division> divisions() {
    return divisions.values();
  }

  public List<Department> departments() {
    return departments;
  }

  public @Nullable WorkingHours calendar() {
    return calendar;
  }

  public @Nullable Grid grid(String code) {
    return grids.get(code);
  }

  public @Nullable Division division(String code) {
    return divisions.get(code);
  }

  /** Codes of the divisions above a grid, nearest first. */
  public List<String> divisionsAbove(Grid grid) {
    return above.getOrDefault(grid.parent(), List.of());
  }

  /** A grid and where it lies, null when it is unknown. */
  public @Nullable Site site(String grid) {
    return sites.get(grid);
  }

  /** Where a grid lies; for an unknown grid, a scope without divisions. */
  public Scope scopeOf(String grid) {
    Site site = site(grid);
    return site == null ? Scope.ofUnregistered(grid) : site.scope();
  }

  /** True when the division is {@code ancestor} itself or lies below it. */
  public boolean isWithin(String division, String ancestor) {
    return above.getOrDefault(division, List.of()).contains(ancestor);
  }

  /** True when the grid lies in the division, at any depth. */
  public boolean isGridWithin(String grid, String division) {
    Grid found = grids.get(grid);
    return found != null && isWithin(found.parent(), division);
  }
}
