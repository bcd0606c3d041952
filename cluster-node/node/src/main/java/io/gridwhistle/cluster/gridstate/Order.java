package io.gridwhistle.cluster.gridstate;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What a list of grids can be ordered by; a hyphen before the name turns the order round. */
enum Order {
  RISK_INDEX("riskIndex", GridFigures::index),
  OPEN_ALERTS("openAlerts", figures -> figures.openAlerts().size()),
  OPEN_INCIDENTS("openIncidents", figures -> figures.state().incidents().size()),
  COVERAGE("coverage", Order::coverage),
  LAST_PATROL("lastPatrol", figures -> figures.state().lastPatrol()),
  GRID("grid", figures -> 0);

  /** Every way to order, the usual one first. */
  static final List<String> NAMES =
      Stream.concat(
              Stream.of("-riskIndex"),
              Stream.of(values()).flatMap(order -> Stream.of(order.wire, "-" + order.wire)))
          .distinct()
          .toList();

  private final String wire;
  private final ToDoubleFunction<GridFigures> value;

  Order(String wire, ToDoubleFunction<GridFigures> value) {
    this.wire = wire;
    this.value = value;
  }

  private static double coverage(GridFigures figures) {
    Double fraction = figures.coverage();
    return fraction == null ? -1 : fraction;
  }

  double valueOf(GridFigures figures) {
    return value.applyAsDouble(figures);
  }

  static Order ofName(String name) {
    String plain = isDescending(name) ? name.substring(1) : name;
    return Stream.of(values()).filter(order -> order.wire.equals(plain)).findFirst().orElseThrow();
  }

  static boolean isDescending(String name) {
    return name.startsWith("-");
  }
}
