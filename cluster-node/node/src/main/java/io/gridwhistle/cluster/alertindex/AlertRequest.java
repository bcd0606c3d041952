package io.gridwhistle.cluster.alertindex;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.gridwhistle.store.AlertIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says a query in Elasticsearch's words.
 *
 * <p>Words of the text are looked for as phrases: the standard analyser makes a token of every
 * Chinese character, so that a phrase is exactly the word as it stands. No query syntax is read.
 *
 * @param scope what every alert must match
 * @param places what finds the alerts of places that are called like a word
 */
record AlertRequest(AlertQuery query, List<Query> scope, Function<String, List<Query>> places) {
  static final Map<String, String> FACETS =
      Map.of(
          "severity", "severity",
          "rule", "rule",
          "status", "status",
          "town", "scope.town",
          "handling", "handling.state");

  private static final int FACET_SIZE = 200;
  private static final int MOST_WORDS = 20;
  private static final List<String> TEXT_FIELDS =
      List.of(
          "explanation.zh",
          "explanation.en",
          "advice.zh",
          "advice.en",
          "handling.note",
          "key.text");
  private static final List<String> CODE_FIELDS =
      List.of("alertId", "key", "rule", "grids", "scope.town", "handling.by", "handling.to");

  /** The first {@code size} alerts after the sort values given. */
  SearchRequest page(int size, @Nullable List<FieldValue> after) {
    SearchRequest.Builder request =
        new SearchRequest.Builder()
            .index(AlertIndex.NEWEST)
            .query(Query.of(root -> root.bool(bool())))
            .size(size)
            .sort(sort(query.sort()))
            .trackTotalHits(hits -> hits.enabled(true));
    if (after == null) {
      FACETS.forEach(
          (name, field) ->
              request.aggregations(
                  name, facet -> facet.terms(terms -> terms.field(field).size(FACET_SIZE))));
    } else {
      request.searchAfter(after);
    }
    return request.build();
  }

  private BoolQuery bool() {
    List<Query> filters = new ArrayList<>(scope);
    addTerms(filters, "severity", query.severities());
    addTerms(filters, "rule", query.rules());
    addTerms(filters, "status", query.statuses());
    addTerms(filters, "handling.state", query.handling());
    if (query.grid() != null) {
      filters.add(AlertScope.ofGrid(query.grid()));
    }
    if (query.from() != null || query.to() != null) {
      filters.add(opened(query.from(), query.to()));
    }
    filters.addAll(words(query.text()));
    BoolQuery.Builder bool = new BoolQuery.Builder().filter(filters);
    if (query.sort().endsWith("severity")) {
      bool.should(severityScores());
    }
    return bool.build();
  }

  private static void addTerms(List<Query> filters, String field, Set<String> values) {
    if (!values.isEmpty()) {
      List<FieldValue> terms = values.stream().map(FieldValue::of).toList();
      filters.add(Query.of(q -> q.terms(t -> t.field(field).terms(list -> list.value(terms)))));
    }
  }

  private static Query opened(@Nullable Long from, @Nullable Long to) {
    return Query.of(
        query ->
            query.range(
                range ->
                    range.date(
                        date -> {
                          date.field("openedAt");
                          if (from != null) {
                            date.gte(Instant.ofEpochMilli(from).toString());
                          }
                          if (to != null) {
                            date.lt(Instant.ofEpochMilli(to).toString());
                          }
                          return date;
                        })));
  }

  private List<Query> words(@Nullable String text) {
    List<Query> words = new ArrayList<>();
    if (text != null) {
      for (String word : text.strip().split("\\s+", MOST_WORDS)) {
        if (!word.isEmpty()) {
          words.add(word(word));
        }
      }
    }
    return words;
  }

  private Query word(String word) {
    List<Query> either = new ArrayList<>(places.apply(word));
    either.add(
        Query.of(
            query ->
                query.multiMatch(
                    match -> match.query(word).fields(TEXT_FIELDS).type(TextQueryType.Phrase))));
    for (String field : CODE_FIELDS) {
      either.add(Query.of(query -> query.term(term -> term.field(field).value(word))));
    }
    return Query.of(query -> query.bool(bool -> bool.should(either).minimumShouldMatch("1")));
  }

  /** Severities have no order of their own in the index: each gives another score. */
  private static List<Query> severityScores() {
    List<Query> scores = new ArrayList<>();
    for (String severity : List.of("blue", "yellow", "orange", "red")) {
      float score = scores.size() + 1;
      scores.add(
          Query.of(
              query ->
                  query.constantScore(
                      constant ->
                          constant
                              .boost(score)
                              .filter(f -> f.term(t -> t.field("severity").value(severity))))));
    }
    return scores;
  }

  private static List<SortOptions> sort(String sort) {
    SortOrder order = sort.startsWith("-") ? SortOrder.Desc : SortOrder.Asc;
    String field = sort.startsWith("-") ? sort.substring(1) : sort;
    if (field.equals("severity")) {
      return List.of(
          SortOptions.of(options -> options.score(score -> score.order(order))),
          by("openedAt", SortOrder.Desc),
          by("alertId", SortOrder.Asc));
    }
    return List.of(by(field, order), by("alertId", SortOrder.Asc));
  }

  private static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(options -> options.field(f -> f.field(field).order(order)));
  }
}
