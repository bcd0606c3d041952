package io.gridwhistle.ingest.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
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

  /**
   * Both lengths go first, so that no other pair makes the same words. Neither holds half a
   * surrogate pair (the reader refuses these), hence UTF-8 keeps them apart.
   */
  static Fingerprint of(String source, String id) {
    byte[] first = source.getBytes(StandardCharsets.UTF_8);
    byte[] second = id.getBytes(StandardCharsets.UTF_8);
    SipHash hash = new SipHash(KEY_0, KEY_1);
    hash.add((long) first.length << 32 | second.length);
    add(hash, first);
    add(hash, second);
    return hash.end();
  }

  private static void add(SipHash hash, byte[] utf8) {
    int at = 0;
    for (; at + Long.BYTES <= utf8.length; at += Long.BYTES) {
      hash.add((long) LONGS.get(utf8, at));
    }
    long rest = 0;
    for (int i = utf8.length - 1; i >= at; i--) {
      rest = rest << Byte.SIZE | utf8[i] & 0xff;
    }
    hash.add(rest);
  }
}
