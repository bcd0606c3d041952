package io.gridwhistle.cluster.alertindex;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.cluster.access.Caller;
import io.gridwhistle.cluster.web.Cursor;
import io.gridwhistle.store.AlertIndex;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds alerts, each caller only those of its own division. */
@Singleton
final class AlertSearch {
  private static final int MOST_REVISIONS = 1_000;

  /**
   * A page of alerts.
   *
   * @param facets how many there are by field and value; null on all pages but the first
   * @param next the cursor of the page that follows, null on the last
   */
  record Page(
      long total,
      List<ObjectNode> alerts,
      @Nullable Map<String, Map<String, Long>> facets,
      @Nullable String next) {}

  /** Where a page ended. */
  record AlertCursor(String sort, List<Object> values) {}

  private final IndexClient index;
  private final AlertScope scope;

  AlertSearch(IndexClient index, AlertScope scope) {
    this.index = index;
    this.scope = scope;
  }

  Page search(AlertQuery query, Caller caller, int limit, @Nullable AlertCursor cursor) {
    SearchRequest request =
        new AlertRequest(query, scopes(query, caller), scope::ofPlacesNamed)
            .page(limit + 1, after(query, cursor));
    SearchResponse<ObjectNode> response =
        index.call(client -> client.search(request, ObjectNode.class));
    List<Hit<ObjectNode>> hits = response.hits().hits();
    List<Hit<ObjectNode>> shown = hits.subList(0, Math.min(limit, hits.size()));
    return new Page(
        Objects.requireNonNull(response.hits().total()).value(),
        shown.stream().map(Hit::source).filter(Objects::nonNull).toList(),
        cursor == null ? facets(response) : null,
        hits.size() > limit ? next(query, shown.get(limit - 1)) : null);
  }

  private List<Query> scopes(AlertQuery query, Caller caller) {
    List<Query> scopes = new ArrayList<>();
    if (caller.division() != null) {
      scopes.add(scope.within(caller.division()));
    }
    if (query.division() != null) {
      scopes.add(scope.within(query.division()));
    }
    return scopes;
  }

  private static @Nullable List<FieldValue> after(AlertQuery query, @Nullable AlertCursor cursor) {
    if (cursor == null) {
      return null;
    }
    int values = query.sort().endsWith("severity") ? 3 : 2;
    if (!query.sort().equals(cursor.sort())
        || cursor.values() == null
        || cursor.values().size() != values) {
      throw Cursor.bad();
    }
    return cursor.values().stream().map(AlertSearch::fieldValue).toList();
  }

  private static FieldValue fieldValue(@Nullable Object value) {
    if (value instanceof String text) {
      return FieldValue.of(text);
    } else if (value instanceof Double score) {
      return FieldValue.of(score);
    } else if (value instanceof Number number) {
      return FieldValue.of(number.longValue());
    }
    throw Cursor.bad();
  }

  private static String next(AlertQuery query, Hit<ObjectNode> last) {
    List<Object> values = new ArrayList<>();
    for (FieldValue value : last.sort()) {
      values.add(Objects.requireNonNull(value._get()));
    }
    return Cursor.write(new AlertCursor(query.sort(), values));
  }

  private static Map<String, Map<String, Long>> facets(SearchResponse<ObjectNode> response) {
    Map<String, Map<String, Long>> facets = new TreeMap<>();
    for (Map.Entry<String, Aggregate> facet : response.aggregations().entrySet()) {
      Map<String, Long> counts = new LinkedHashMap<>();
      if (facet.getValue().isSterms()) {
        facet
            .getValue()
            .sterms()
            .buckets()
            .array()
            .forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
      }
      facets.put(facet.getKey(), counts);
    }
    return facets;
  }

  /** The newest revision; empty also when the caller may not see it. */
  Optional<ObjectNode> find(String alertId, Caller caller) {
    GetResponse<ObjectNode> found =
        index.call(
            client ->
                client.get(get -> get.index(AlertIndex.NEWEST).id(alertId), ObjectNode.class));
    return Optional.ofNullable(found.source()).filter(alert -> scope.isVisible(caller, alert));
  }

  /** Every revision, the first one first. */
  List<ObjectNode> history(String alertId) {
    SearchRequest request =
        SearchRequest.of(
            search ->
                search
                    .index(AlertIndex.HISTORY)
                    .query(query -> query.term(term -> term.field("alertId").value(alertId)))
                    .sort(sort -> sort.field(f -> f.field("revision").order(SortOrder.Asc)))
                    .size(MOST_REVISIONS));
    return index.call(client -> client.search(request, ObjectNode.class)).hits().hits().stream()
        .map(Hit::source)
        .filter(Objects::nonNull)
        .toList();
  }
}
