package io.gridwhistle.importing;

import java.util.List;

/** The first row of a file: the names of its columns. */
record Header(List<String> names) {

  int size() {
    return names.size();
  }

  /**
   * Where a column stands.
   *
   * @throws UnusableMappingException when there is none of that name
   */
  int column(String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new UnusableMappingException(
          "The mapping asks for a column '%s' that the file lacks. Its columns are: %s."
              .formatted(name, String.join(", ", names)));
    }
    return index;
  }
}
