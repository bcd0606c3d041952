package io.gridwhistle.simulate;

import java.util.ArrayList;
import java.util.List;

/** Planted risks with all that must happen, and not happen, to make them true. */
final class Plan {
  /** A time in which a grid is not walked. */
  record Unwalked(int grid, Span span) {}

  private final List<PlantedRisk> risks = new ArrayList<>();
  private final List<List<Draft>> scripts = new ArrayList<>();
  private final List<Unwalked> unwalked = new ArrayList<>();

  void add(PlantedRisk risk) {
    risks.add(risk);
  }

  void add(List<Draft> script) {
    scripts.add(List.copyOf(script));
  }

  void add(Unwalked time) {
    unwalked.add(time);
  }

  List<PlantedRisk> risks() {
    return risks;
  }

  void start(Agenda agenda, Neglect neglect) {
    scripts.forEach(agenda::play);
    unwalked.forEach(time -> neglect.add(time.grid(), time.span()));
  }
}
