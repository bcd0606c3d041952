package io.gridwhistle.importing;

import org.jspecify.annotations.Nullable;

/**
 * A row of a file.
 *
 * @param number as a spreadsheet counts: the header is row 1
 * @param values one for each column, empty where there is none
 */
record Row(long number, String[] values) {

  @Nullable String value(int column) {
    return values[column].isEmpty() ? null : values[column];
  }
}
