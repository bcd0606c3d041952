package io.gridwhistle.importing;

import java.io.IOException;

/** Makes events of the rows of one case after the other; a case's rows come in time order. */
interface CaseReader {

  /** What all rows of a case have in common. */
  String caseOf(Row row) throws BadRowException;

  /** By which the rows of a case are put in order, epoch milliseconds. */
  long timeOf(Row row) throws BadRowException;

  /** The rows that follow belong to this case. */
  void begin(String caseName);

  void read(Row row, long time) throws BadRowException, IOException;

  /** The case has no more rows. */
  void end() throws IOException;
}
