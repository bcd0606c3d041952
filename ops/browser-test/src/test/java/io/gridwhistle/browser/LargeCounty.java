package io.gridwhistle.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A county of 5,000 grids in 20 towns, put in the place of the platform's own answers. */
final class LargeCounty {
  static final int GRIDS = 5_000;
  private static final int COLUMNS = 100;
  private static final int SIDE = 4;
  private static final int PER_VILLAGE = 25;
  private static final int VILLAGES_PER_TOWN = 10;
  private static final List<String> LEVELS = List.of("none", "blue", "yellow", "orange", "red");

  private LargeCounty() {}

  static void show(Page page) {
    answer(page, "**/v1/registry", registry());
    answer(
        page, "**/v1/grids?*", "{\"total\":5000,\"grids\":[" + all(GRIDS, LargeCounty::row) + "]}");
    answer(page, "**/v1/divisions/*", rollUp());
  }

  private static void answer(Page page, String address, String json) {
    Route.FulfillOptions answer =
        new Route.FulfillOptions().setBody(json).setContentType("application/json");
    page.route(address, route -> route.fulfill(answer));
  }

  private static String all(int count, IntFunction<String> each) {
    return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(","));
  }

  private static String registry() {
    int villages = GRIDS / PER_VILLAGE;
    return "{\"type\":\"FeatureCollection\",\"version\":1,\"divisions\":["
        + "{\"code\":\"C\",\"name\":\"大县\",\"level\":\"county\",\"parent\":null},"
        + all(villages / VILLAGES_PER_TOWN, t -> division("T" + t, "town", "C"))
        + ","
        + all(villages, v -> division("V" + v, "village", "T" + v / VILLAGES_PER_TOWN))
        + "],\"features\":["
        + all(GRIDS, LargeCounty::feature)
        + "]}";
  }

  private static String division(String code, String level, String parent) {
    return "{\"code\":\"%s\",\"name\":\"%s\",\"level\":\"%s\",\"parent\":\"%s\"}"
        .formatted(code, code, level, parent);
  }

  /** A cell of the lattice with sixteen corners, as surveyed grids have many. */
  private static String feature(int number) {
    int column = number % COLUMNS * SIDE;
    int row = number / COLUMNS * SIDE;
    String ring =
        all(
            4 * SIDE + 1,
            i -> {
              int along = i % SIDE;
              return switch (i / SIDE % 4) {
                case 0 -> corner(column + along, row);
                case 1 -> corner(column + SIDE, row + along);
                case 2 -> corner(column + SIDE - along, row + SIDE);
                default -> corner(column, row + SIDE - along);
              };
            });
    return "{\"type\":\"Feature\",\"properties\":{\"grid\":\"G%d\",\"name\":\"G%d\",\"parent\":\"V%d\",\"type\":\"urban\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[%s]]}}"
        .formatted(number, number, number / PER_VILLAGE, ring);
  }

  private static String corner(int x, int y) {
    return String.format(Locale.ROOT, "[%.3f,%.3f]", 120 + x * 0.001, 30 + y * 0.001);
  }

  private static String row(int number) {
    return "{\"grid\":\"G%d\",\"name\":\"G%d\",\"level\":\"%s\",\"riskIndex\":%d,\"openIncidents\":1,\"overdueIncidents\":0,\"coverage\":0.5}"
        .formatted(number, number, LEVELS.get(number % 7 % 5), number % 100);
  }

  private static String rollUp() {
    String towns =
        all(GRIDS / PER_VILLAGE / VILLAGES_PER_TOWN, t -> figures("T" + t, "town", "[]"));
    return figures("C", "county", "[" + towns + "]");
  }

  private static String figures(String code, String level, String children) {
    return """
        {"code":"%s","name":"%s","level":"%s","grids":{"total":5000,"byLevel":{}},
         "openAlerts":{"total":0,"bySeverity":{}},"openIncidents":{"total":0,"overdue":0},
         "coverage":{"rate":1,"covered":5000,"watched":5000},"riskIndex":{"mean":1,"max":2},
         "children":%s}"""
        .formatted(code, code, level, children);
  }
}
