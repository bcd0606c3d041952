package io.gridwhistle.importing;

import io.gridwhistle.document.JsonText;
import io.gridwhistle.importing.Mapping.CategoryMapping;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the category of a row: that of the first pattern found in its text. */
final class CategoryReader {
  private static final Set<String> CATALOGUE =
      Set.of(
          "urban-management",
          "public-security",
          "environment",
          "livelihood",
          "public-safety",
          "dispute");

  private record Choice(@Nullable Pattern match, String category, BoundText subcategory) {
    private boolean fits(String text) {
      return match == null || match.matcher(text).find();
    }
  }

  private final BoundText text;
  private final List<Choice> choices;

  CategoryReader(CategoryMapping mapping, Header header) {
    this.text = Text.bind(mapping.of(), header);
    Choice otherwise =
        choice(null, mapping.otherwise().category(), mapping.otherwise().subcategory(), header);
    this.choices =
        Stream.concat(
                mapping.patterns().stream()
                    .map(p -> choice(p.match(), p.category(), p.subcategory(), header)),
                Stream.of(otherwise))
            .toList();
  }

  JsonText fill(JsonText data, Row row) {
    String value = text.of(row);
    Choice choice =
        choices.stream().filter(c -> c.fits(value == null ? "" : value)).findFirst().orElseThrow();
    return data.put("category", choice.category).put("subcategory", choice.subcategory.of(row));
  }

  private static Choice choice(
      @Nullable String match, String category, @Nullable Text subcategory, Header header) {
    if (!CATALOGUE.contains(category)) {
      throw new UnusableMappingException(
          "The mapping's category '%s' is unknown. Maybe use one of %s."
              .formatted(category, String.join(", ", CATALOGUE.stream().sorted().toList())));
    }
    return new Choice(pattern(match), category, Text.bind(subcategory, header));
  }

  private static @Nullable Pattern pattern(@Nullable String match) {
    try {
      return match == null ? null : Pattern.compile(match, Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException unusable) {
      throw new UnusableMappingException(
          "The mapping's pattern '%s' is no regular expression: %s."
              .formatted(match, unusable.getDescription()));
    }
  }
}
