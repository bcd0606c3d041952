package io.gridwhistle.ingest.intake;

import io.gridwhistle.event.ReadResult;
import io.gridwhistle.event.Rejection;
import io.gridwhistle.event.Rejection.Code;
import java.util.ArrayList;
import java.util.List;

/** What one request brought, read and checked. */
final class Batch {
  private final List<Candidate> good = new ArrayList<>();
  private final List<Refusal> refused = new ArrayList<>();
  private final boolean isJsonWhenEmpty;
  private final long now;
  private boolean anyJson;

  /**
   * A batch of nothing yet.
   *
   * @param now epoch milliseconds of intake
   */
  Batch(boolean isJsonWhenEmpty, long now) {
    this.isJsonWhenEmpty = isJsonWhenEmpty;
    this.now = now;
  }

  /**
   * A refused event.
   *
   * @param index place in the request, from 0
   */
  record Refusal(int index, Rejection rejection) {}

  void add(ReadResult result) {
    int index = size();
    if (result instanceof ReadResult.Accepted accepted) {
      anyJson = true;
      good.add(Candidate.of(accepted, now));
    } else if (result instanceof ReadResult.Rejected rejected) {
      anyJson |= rejected.rejection().code() != Code.MALFORMED_JSON;
      refused.add(new Refusal(index, rejected.rejection()));
    }
  }

  int size() {
    return good.size() + refused.size();
  }

  List<Candidate> good() {
    return good;
  }

  List<Refusal> refused() {
    return refused;
  }

  /** False when nothing in it was JSON at all. */
  boolean holdsJson() {
    return size() == 0 ? isJsonWhenEmpty : anyJson;
  }
}
