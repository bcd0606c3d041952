package io.gridwhistle.state;

import io.gridwhistle.risk.OpenIncident;
import io.gridwhistle.risk.RiskPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes on in a grid. Never changed in place, so that grids where nothing does share {@link
 * #NONE}.
 *
 * @param parts alerts that count, in no order
 * @param incidents those under way, in no order
 */
record Matters(List<RiskPart> parts, List<OpenIncident> incidents) {
  static final Matters NONE = new Matters(List.of(), List.of());

  private static final Comparator<RiskPart> BY_OPENING =
      Comparator.comparingLong(RiskPart::openedAt).thenComparing(RiskPart::alertId);
  private static final Comparator<OpenIncident> BY_STAGE =
      Comparator.comparingLong(OpenIncident::since).thenComparing(OpenIncident::incidentId);

  static Matters of(List<RiskPart> parts, List<OpenIncident> incidents) {
    return parts.isEmpty() && incidents.isEmpty()
        ? NONE
        : new Matters(List.copyOf(parts), List.copyOf(incidents));
  }

  /** With an alert, in the place of what was known of it. */
  Matters with(RiskPart part) {
    return of(replaced(parts, RiskPart::alertId, part.alertId(), part), incidents);
  }

  /** With an incident as it stands, null when it is over, in the place of what was known of it. */
  Matters with(String incident, @Nullable OpenIncident open) {
    return of(parts, replaced(incidents, OpenIncident::incidentId, incident, open));
  }

  /** Tells by what an element is known. */
  private interface Identity<T> {
    String of(T element);
  }

  private static <T> List<T> replaced(
      List<T> elements, Identity<T> identity, String id, @Nullable T now) {
    List<T> replaced = new ArrayList<>(elements.size() + 1);
    for (T element : elements) {
      if (!identity.of(element).equals(id)) {
        replaced.add(element);
      }
    }
    if (now != null) {
      replaced.add(now);
    }
    return replaced;
  }

  /**
   * True when there are alerts that count no more.
   *
   * @param resolvedBefore epoch milliseconds
   */
  boolean hasFaded(long resolvedBefore) {
    for (RiskPart part : parts) {
      if (isFaded(part, resolvedBefore)) {
        return true;
      }
    }
    return false;
  }

  /** Without the alerts that count no more. */
  Matters withoutFaded(long resolvedBefore) {
    List<RiskPart> left = new ArrayList<>(parts);
    left.removeIf(part -> isFaded(part, resolvedBefore));
    return of(left, incidents);
  }

  private static boolean isFaded(RiskPart part, long resolvedBefore) {
    Long resolvedAt = part.resolvedAt();
    return part.discounted() || (resolvedAt != null && resolvedAt < resolvedBefore);
  }

  List<RiskPart> partsByOpening() {
    return sorted(parts, BY_OPENING);
  }

  List<OpenIncident> incidentsByStage() {
    return sorted(incidents, BY_STAGE);
  }

  private static <T> List<T> sorted(List<T> elements, Comparator<T> order) {
    return elements.size() < 2 ? elements : elements.stream().sorted(order).toList();
  }
}
