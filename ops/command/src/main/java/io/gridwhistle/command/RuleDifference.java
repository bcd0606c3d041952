package io.gridwhistle.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one rule says otherwise than another, value by value. */
record RuleDifference(JsonNode current, JsonNode wanted) {
  /** Lines such as {@code - windowHours: 720} and {@code + windowHours: 360}; none if equal. */
  List<String> lines() {
    var before = values(current);
    var after = values(wanted);
    var paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    var lines = new ArrayList<String>();
    for (var path : paths) {
      if (!Objects.equals(before.get(path), after.get(path))) {
        add(lines, "- ", path, before);
        add(lines, "+ ", path, after);
      }
    }
    return lines;
  }

  private static void add(
      List<String> lines, String sign, String path, SortedMap<String, String> values) {
    if (values.containsKey(path)) {
      lines.add(sign + path + ": " + values.get(path));
    }
  }

  private static SortedMap<String, String> values(JsonNode rule) {
    var values = new TreeMap<String, String>();
    collect(rule, "", values);
    values.remove("version"); // counted by the platform
    return values;
  }

  private static void collect(JsonNode node, String path, SortedMap<String, String> values) {
    if (node.isValueNode()) {
      values.put(path, node.asText());
    }
    node.fields()
        .forEachRemaining(field -> collect(field.getValue(), join(path, field.getKey()), values));
    if (node.isArray()) {
      for (var index = 0; index < node.size(); index++) {
        collect(node.get(index), path + "[" + index + "]", values);
      }
    }
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
