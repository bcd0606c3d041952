package io.gridwhistle.cluster.alertindex;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.fasterxml.jackson.databind.JsonNode;
import io.gridwhistle.cluster.access.Caller;
import io.gridwhistle.cluster.registry.RegistryView;
import io.gridwhistle.registry.Registry;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Which alerts lie in a division: those that name one of its grids, as the registry has it now.
 *
 * <p>Where the registry is not known, or the division is too large to name its grids, the scope
 * that an alert carries decides.
 */
@Singleton
final class AlertScope {
  /** Elasticsearch takes 65,536 terms; fewer keep queries quick. */
  private static final int MOST_GRIDS = 20_000;

  private static final int MOST_NAMED = 1_000;
  private static final List<String> LEVELS = List.of("village", "town", "county");

  private final RegistryView view;

  AlertScope(RegistryView view) {
    this.view = view;
  }

  Query within(String division) {
    Registry registry = view.registry();
    List<FieldValue> grids =
        registry.grids().stream()
            .filter(grid -> registry.isWithin(grid.parent(), division))
            .map(grid -> FieldValue.of(grid.code()))
            .limit(MOST_GRIDS + 1L)
            .toList();
    if (registry.version() == 0 || grids.size() > MOST_GRIDS) {
      return anyOf(LEVELS.stream().map(level -> term("scope." + level, division)).toList());
    }
    return anyOf(List.of(terms("grids", grids), terms("scope.grid", grids)));
  }

  /** Alerts of the places whose name holds the word; nothing where no place is called so. */
  List<Query> ofPlacesNamed(String word) {
    Registry registry = view.registry();
    List<FieldValue> grids =
        registry.grids().stream()
            .filter(grid -> grid.name().contains(word))
            .limit(MOST_NAMED)
            .map(grid -> FieldValue.of(grid.code()))
            .toList();
    List<FieldValue> divisions =
        registry.divisions().stream()
            .filter(division -> division.name().contains(word))
            .limit(MOST_NAMED)
            .map(division -> FieldValue.of(division.code()))
            .toList();
    List<Query> queries = new ArrayList<>();
    if (!grids.isEmpty()) {
      queries.add(terms("grids", grids));
    }
    if (!divisions.isEmpty()) {
      LEVELS.forEach(level -> queries.add(terms("scope." + level, divisions)));
    }
    return queries;
  }

  static Query ofGrid(String grid) {
    return anyOf(List.of(term("grids", grid), term("scope.grid", grid)));
  }

  private static Query anyOf(List<Query> queries) {
    return Query.of(query -> query.bool(bool -> bool.should(queries).minimumShouldMatch("1")));
  }

  private static Query term(String field, String value) {
    return Query.of(query -> query.term(term -> term.field(field).value(value)));
  }

  private static Query terms(String field, List<FieldValue> values) {
    return Query.of(
        query -> query.terms(terms -> terms.field(field).terms(list -> list.value(values))));
  }

  /** The same for one alert that was found by its id. */
  boolean isVisible(Caller caller, JsonNode alert) {
    String division = caller.division();
    if (division == null) {
      return true;
    }
    Registry registry = view.registry();
    if (registry.version() == 0) {
      return LEVELS.stream()
          .anyMatch(level -> division.equals(alert.path("scope").path(level).asText()));
    }
    return Stream.concat(
            Stream.of(alert.path("scope").path("grid")),
            StreamSupport.stream(alert.path("grids").spliterator(), false))
        .anyMatch(grid -> registry.isGridWithin(grid.asText(), division));
  }
}
