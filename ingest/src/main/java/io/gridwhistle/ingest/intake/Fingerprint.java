package io.gridwhistle.ingest.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * 128 bits for an event's identity, keyed with a secret of this process: nobody can make two
 * identities that meet, and so suppress another's event.
 */
record Fingerprint(long high, long low) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long KEY_0 = RANDOM.nextLong();
  private static final long KEY_1 = RANDOM.nextLong();
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Of bytes that no other identity has, and that tell where they end. */
  static Fingerprint of(byte[] bytes, int offset, int length) {
    SipHash hash = new SipHash(KEY_0, KEY_1);
    int at = offset;
    int end = offset + length;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      hash.add((long) LONGS.get(bytes, at));
    }
    long rest = length;
    for (; at < end; at++) {
      rest = rest << Byte.SIZE | bytes[at] & 0xff;
    }
    hash.add(rest);
    return hash.end();
  }
}
