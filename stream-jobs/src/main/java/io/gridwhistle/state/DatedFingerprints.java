package io.gridwhistle.state;

import io.gridwhistle.event.Fingerprint;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * A set of event identities, each as 120 bits and the day on which it was met, so that one look
 * finds it whatever the day: open addressing with linear probing (Knuth 1973), three fifths to
 * three quarters full: 21 to 27 bytes an identity. Places follow the order of the hashes (Lemire
 * 2019), so that a table of any length will do, and growing reads and writes from front to back.
 *
 * <p>Two different identities among n are taken for one with a chance of about n² / 2¹²¹. Days are
 * told apart within a span of 128.
 */
public final class DatedFingerprints {
  private static final int FEWEST = 8;
  private static final int DAYS = 0xFF;
  private static final int LONGEST_SPAN = 128;

  private long[] slots = new long[2 * FEWEST];
  private int size;

  /** Adds an identity, met on a day; false when it was there. */
  public boolean add(Fingerprint identity, long day) {
    int at = find(identity.high(), identity.low());
    if (slots[at] != 0) {
      return false;
    }
    put(at, identity.high(), (identity.low() & ~DAYS) | (day & DAYS));
    return true;
  }

  private void put(int at, long high, long dated) {
    slots[at] = high;
    slots[at + 1] = dated;
    if (++size * 8L > slots.length * 3L) {
      long[] before = slots;
      begin(slots.length / 2 + slots.length / 8);
      putAll(before, Long.MIN_VALUE);
    }
  }

  private void begin(int places) {
    slots = new long[2 * places];
    size = 0;
  }

  /** Has room for so many at once: in their order, they would crowd the front of a small table. */
  private void beginFor(int identities) {
    begin(Math.max(FEWEST, identities + identities / 2));
  }

  private void putAll(long[] others, long forgotten) {
    for (int i = 0; i < others.length; i += 2) {
      if (isKept(others, i, forgotten)) {
        put(find(others[i], others[i + 1]), others[i], others[i + 1]);
      }
    }
  }

  private static boolean isKept(long[] slots, int at, long forgotten) {
    return slots[at] != 0 && (forgotten == Long.MIN_VALUE || isAfter(slots[at + 1], forgotten));
  }

  private static boolean isAfter(long dated, long day) {
    return ((day - dated) & DAYS) >= LONGEST_SPAN;
  }

  /** Forgets what was met up to that day. */
  public void forget(long day) {
    long[] before = slots;
    int kept = 0;
    for (int i = 0; i < before.length; i += 2) {
      kept += isKept(before, i, day) ? 1 : 0;
    }
    beginFor(kept);
    putAll(before, day);
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /** The slot of an identity, or the empty one where it would go. */
  private int find(long high, long low) {
    int at = 2 * (int) ((high & 0xFFFF_FFFFL) * (slots.length / 2) >>> Integer.SIZE);
    while (slots[at] != 0 && (slots[at] != high || ((slots[at + 1] ^ low) & ~DAYS) != 0)) {
      at = at + 2 == slots.length ? 0 : at + 2;
    }
    return at;
  }

  /** The binary form. */
  static final class SetForm implements Form<DatedFingerprints> {
    @Override
    public void write(DatedFingerprints set, DataOutputView out) throws IOException {
      out.writeInt(set.size);
      for (int i = 0; i < set.slots.length; i += 2) {
        if (set.slots[i] != 0) {
          out.writeLong(set.slots[i]);
          out.writeLong(set.slots[i + 1]);
        }
      }
    }

    @Override
    public DatedFingerprints read(DataInputView in) throws IOException {
      DatedFingerprints set = new DatedFingerprints();
      int size = in.readInt();
      set.beginFor(size);
      for (int left = size; left > 0; left--) {
        long high = in.readLong();
        long dated = in.readLong();
        set.put(set.find(high, dated), high, dated);
      }
      return set;
    }

    @Override
    public DatedFingerprints copy(DatedFingerprints set) {
      DatedFingerprints copy = new DatedFingerprints();
      copy.slots = set.slots.clone();
      copy.size = set.size;
      return copy;
    }
  }
}
