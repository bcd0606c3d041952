package io.gridwhistle.ingest.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * 128 bits for an event's identity, cut from SHA-256: nobody can make two identities that meet, and
 * so suppress another's event.
 */
record Fingerprint(long high, long low) {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final ThreadLocal<MessageDigest> DIGEST =
      ThreadLocal.withInitial(Fingerprint::sha);

  static Fingerprint of(String source, String id) {
    MessageDigest digest = DIGEST.get();
    digest.update(source.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    byte[] bytes = digest.digest(id.getBytes(StandardCharsets.UTF_8));
    return new Fingerprint((long) LONGS.get(bytes, 0), (long) LONGS.get(bytes, 8));
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
