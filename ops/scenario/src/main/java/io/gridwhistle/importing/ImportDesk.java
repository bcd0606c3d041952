package io.gridwhistle.importing;

/** What the reader of a kind of export works with. */
record ImportDesk(GridBook grids, EventSink events, TimeReader timeReader, RowProblems problems) {}
