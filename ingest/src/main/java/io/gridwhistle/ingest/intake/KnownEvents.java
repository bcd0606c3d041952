package io.gridwhistle.ingest.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;

/**
 * The newest events that are durable, by fingerprint, in a fixed amount of memory.
 *
 * <p>A set-associative table: a fingerprint's first bits choose one of the rows of {@value #WAYS}
 * places, and a full row forgets its oldest. An event counts as known only after {@link #confirm};
 * until then it belongs to the request that claimed it first. A second request meanwhile appends it
 * as well: waiting could end in losing it, a repeat is dropped by the job. 25 bytes an event.
 *
 * <p>A row has its lock in its own first word, which must be fetched anyhow: locks beside the table
 * would go from core to core, as any loop may come to any row. It is held for some fifty
 * instructions.
 */
final class KnownEvents {
  private static final int WAYS = 8;
  private static final int WORDS = 3;
  private static final int ROW = 1 + WAYS * WORDS;
  private static final VarHandle LOCKS = MethodHandles.arrayElementVarHandle(long[].class);
  private static final long FREE = 0;
  private static final long DURABLE = -1;

  /** Words that come from memory together. */
  private static final int LINE = 8;

  private final long[] table;
  private final int rowMask;

  /** Holds at least that many events. */
  KnownEvents(int events) {
    int rows = Math.max(1, Integer.highestOneBit(Math.max(1, events - 1) / WAYS) * 2);
    table = new long[Math.multiplyExact(rows, ROW)];
    rowMask = rows - 1;
  }

  /** What a request learns about an event. */
  enum Claim {
    /** Nobody had it: it is the request's now. */
    FIRST,
    /** The same request has it already. */
    REPEATED,
    /** Another request has it on its way. */
    CONTENDED,
    /** It is durable. */
    DURABLE
  }

  /**
   * Brings the rows of events near, all at the same time: locks let no row be fetched before the
   * last is done with, and a table so large is fetched from memory.
   *
   * @return a number of no meaning, which must be stored lest the compiler drop all this
   */
  long fetch(List<Fingerprint> events) {
    long any = 0;
    for (Fingerprint event : events) {
      int row = row(event);
      for (int word = 0; word < ROW; word += LINE) {
        any |= table[row + word];
      }
    }
    return any;
  }

  /**
   * Claims an event for a request.
   *
   * @param request a positive number of its own
   */
  Claim claim(Fingerprint event, long request) {
    int row = row(event);
    lock(row);
    try {
      int place = find(row, event);
      if (place < 0) {
        insert(row, event, request);
        return Claim.FIRST;
      }
      long owner = table[place + 2];
      if (owner == request) {
        return Claim.REPEATED;
      }
      return owner == DURABLE ? Claim.DURABLE : Claim.CONTENDED;
    } finally {
      unlock(row);
    }
  }

  /** The event is durable. */
  void confirm(Fingerprint event) {
    int row = row(event);
    lock(row);
    try {
      int place = find(row, event);
      if (place < 0) {
        insert(row, event, DURABLE);
      } else {
        table[place + 2] = DURABLE;
      }
    } finally {
      unlock(row);
    }
  }

  /** The request's claim came to nothing. */
  void release(Fingerprint event, long request) {
    int row = row(event);
    lock(row);
    try {
      int place = find(row, event);
      if (place >= 0 && table[place + 2] == request) {
        table[place + 2] = FREE;
      }
    } finally {
      unlock(row);
    }
  }

  private int row(Fingerprint event) {
    return ((int) event.high() & rowMask) * ROW;
  }

  private void lock(int row) {
    while (!LOCKS.compareAndSet(table, row, 0L, 1L)) {
      Thread.yield();
    }
  }

  private void unlock(int row) {
    LOCKS.setRelease(table, row, 0L);
  }

  private int find(int row, Fingerprint event) {
    for (int place = row + 1; place < row + ROW; place += WORDS) {
      if (table[place] == event.high()
          && table[place + 1] == event.low()
          && table[place + 2] != FREE) {
        return place;
      }
    }
    return -1;
  }

  /** Newest first: the others move on by one, up to the first free place or over the end. */
  private void insert(int row, Fingerprint event, long owner) {
    int first = row + 1;
    int end = first;
    while (end < row + ROW - WORDS && table[end + 2] != FREE) {
      end += WORDS;
    }
    System.arraycopy(table, first, table, first + WORDS, end - first);
    table[first] = event.high();
    table[first + 1] = event.low();
    table[first + 2] = owner;
  }
}
