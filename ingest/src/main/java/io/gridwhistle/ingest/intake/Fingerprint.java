package io.gridwhistle.ingest.intake;

import java.security.SecureRandom;

/**
 * 128 bits for an event's identity, keyed with a secret of this process: nobody can make two
 * identities that meet, and so suppress another's event.
 */
record Fingerprint(long high, long low) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long KEY_0 = RANDOM.nextLong();
  private static final long KEY_1 = RANDOM.nextLong();
  private static final int CHARACTERS_OF_A_WORD = 4;

  /** Both lengths go first, so that no other pair makes the same words. */
  static Fingerprint of(String source, String id) {
    SipHash hash = new SipHash(KEY_0, KEY_1);
    hash.add((long) source.length() << 32 | id.length());
    add(hash, source);
    add(hash, id);
    return hash.end();
  }

  private static void add(SipHash hash, String text) {
    for (int from = 0; from < text.length(); from += CHARACTERS_OF_A_WORD) {
      int to = Math.min(text.length(), from + CHARACTERS_OF_A_WORD);
      long word = 0;
      for (int i = to - 1; i >= from; i--) {
        word = word << Character.SIZE | text.charAt(i);
      }
      hash.add(word);
    }
  }
}
