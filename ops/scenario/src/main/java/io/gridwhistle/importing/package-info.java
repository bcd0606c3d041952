/**
 * Turns real exports into events by mapping files.
 *
 * <p>Rows are sorted by case and time, each case is read from its rows in order, and the events
 * that come out are sorted by time; both sorts spill to disk, so memory stays flat however long a
 * file.
 */
package io.gridwhistle.importing;
