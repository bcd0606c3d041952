package io.gridwhistle.state;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * A set of event identities, each as 120 bits and the day on which it was met, so that one look
 * finds it whatever the day: open addressing with linear probing (Knuth 1973), at most three
 * quarters full.
 *
 * <p>Two different identities among n are taken for one with a chance of about n² / 2¹²¹. Days are
 * told apart within a span of 128.
 */
public final class DatedFingerprints {
  private static final int SMALLEST = 16;
  private static final int DAYS = 0xFF;
  private static final int LONGEST_SPAN = 128;

  private long[] slots = new long[SMALLEST];
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
    if (++size * 8 > slots.length * 3) {
      long[] before = slots;
      begin(2 * before.length);
      putAll(before, Long.MIN_VALUE);
    }
  }

  private void begin(int length) {
    slots = new long[length];
    size = 0;
  }

  private void putAll(long[] others, long forgotten) {
    for (int i = 0; i < others.length; i += 2) {
      boolean kept = forgotten == Long.MIN_VALUE || isAfter(others[i + 1], forgotten);
      if (others[i] != 0 && kept) {
        put(find(others[i], others[i + 1]), others[i], others[i + 1]);
      }
    }
  }

  private static boolean isAfter(long dated, long day) {
    return ((day - dated) & DAYS) >= LONGEST_SPAN;
  }

  /** Forgets what was met up to that day. */
  public void forget(long day) {
    long[] before = slots;
    begin(SMALLEST);
    putAll(before, day);
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /** The slot of an identity, or the empty one where it would go. */
  private int find(long high, long low) {
    int mask = slots.length - 1;
    int at = (int) (high << 1) & mask;
    while (slots[at] != 0 && (slots[at] != high || ((slots[at + 1] ^ low) & ~DAYS) != 0)) {
      at = (at + 2) & mask;
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
      for (int left = in.readInt(); left > 0; left--) {
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
