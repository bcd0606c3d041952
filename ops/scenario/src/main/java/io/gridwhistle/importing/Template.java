package io.gridwhistle.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Literals and columns by turns; a template begins and ends with a literal, maybe empty. */
record Template(List<String> literals, List<Integer> columns) {
  private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");

  static Template parse(String template, Header header) {
    List<String> literals = new ArrayList<>();
    List<Integer> columns = new ArrayList<>();
    Matcher matcher = COLUMN.matcher(template);
    int end = 0;
    while (matcher.find()) {
      literals.add(template.substring(end, matcher.start()));
      columns.add(header.column(matcher.group(1)));
      end = matcher.end();
    }
    literals.add(template.substring(end));
    return new Template(literals, columns);
  }

  @Nullable String of(Row row) {
    StringBuilder text = new StringBuilder(literals.get(0));
    for (int i = 0; i < columns.size(); i++) {
      String value = row.value(columns.get(i));
      if (value == null) {
        return null;
      }
      text.append(value).append(literals.get(i + 1));
    }
    return text.toString();
  }
}
