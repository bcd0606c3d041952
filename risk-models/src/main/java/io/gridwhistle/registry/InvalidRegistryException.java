package io.gridwhistle.registry;

import java.util.List;

/** A registry that cannot be used; says every problem at once. */
public final class InvalidRegistryException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;
  private static final int SHOWN = 10;

  private final transient List<String> problems;

  InvalidRegistryException(List<String> problems) {
    super(text(problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }

  private static String text(List<String> problems) {
    String shown = String.join(" ", problems.subList(0, Math.min(SHOWN, problems.size())));
    int more = problems.size() - SHOWN;
    return more > 0 ? shown + " (and " + more + " more problems)" : shown;
  }
}
