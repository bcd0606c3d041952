package io.gridwhistle.event;

/** The single-valued fields that events know: those of the envelope, then those of the data. */
enum Field {
  SPECVERSION("specversion"),
  ID("id"),
  SOURCE("source"),
  TYPE("type"),
  TIME("time"),
  SUBJECT("subject"),
  DATACONTENTTYPE("datacontenttype"),
  GRID("grid"),
  INCIDENT_ID("incidentId"),
  CATEGORY("category"),
  SUBCATEGORY("subcategory"),
  LEVEL("level"),
  URGENCY("urgency"),
  TITLE("title"),
  DESCRIPTION("description"),
  CHANNEL("channel"),
  REPORTER("reporter"),
  DUE_AT("dueAt"),
  REASON("reason"),
  DEPARTMENT("department"),
  FROM("from"),
  TO("to"),
  APPROVER("approver"),
  RESULT("result"),
  PASSED("passed"),
  SATISFIED("satisfied"),
  INTO("into"),
  WORKER("worker"),
  CHECKPOINT("checkpoint"),
  LON("lon"),
  LAT("lat"),
  ACCURACY("accuracy"),
  HOUSEHOLD("household"),
  DIVISION("division"),
  MODE("mode");

  /** The set of those of the envelope. */
  static final long ENVELOPE = DATACONTENTTYPE.bit | (DATACONTENTTYPE.bit - 1);

  /** The set of those whose texts are for people alone, and may hold numbers of persons. */
  static final long FOR_PEOPLE = TITLE.bit | DESCRIPTION.bit | RESULT.bit;

  final String wire;

  /** In sets of fields. */
  final long bit = 1L << ordinal();

  Field(String wire) {
    this.wire = wire;
  }

  boolean isOfEnvelope() {
    return compareTo(DATACONTENTTYPE) <= 0;
  }

  /** JSON pointer to the field. */
  String pointer() {
    return (isOfEnvelope() ? "/" : "/data/") + wire;
  }
}
