package io.gridwhistle.ingest.intake;

/**
 * SipHash-2-4 with 128 bits, word by word (Aumasson and Bernstein, "SipHash: a fast short-input
 * PRF", 2012): who does not know the key cannot make two messages that meet. One for each message:
 * the compiler then keeps its state in registers.
 */
final class SipHash {
  private long v0;
  private long v1;
  private long v2;
  private long v3;

  SipHash(long key0, long key1) {
    v0 = key0 ^ 0x736f6d6570736575L;
    v1 = key1 ^ 0x646f72616e646f6dL ^ 0xee;
    v2 = key0 ^ 0x6c7967656e657261L;
    v3 = key1 ^ 0x7465646279746573L;
  }

  /** The next eight bytes of the message, little-endian. */
  void add(long word) {
    v3 ^= word;
    round();
    round();
    v0 ^= word;
  }

  /** Ends the message, whose words must tell where it ends. */
  Fingerprint end() {
    v2 ^= 0xee;
    scramble();
    long low = v0 ^ v1 ^ v2 ^ v3;
    v1 ^= 0xdd;
    scramble();
    return new Fingerprint(v0 ^ v1 ^ v2 ^ v3, low);
  }

  private void scramble() {
    round();
    round();
    round();
    round();
  }

  private void round() {
    v0 += v1;
    v2 += v3;
    v1 = Long.rotateLeft(v1, 13) ^ v0;
    v3 = Long.rotateLeft(v3, 16) ^ v2;
    v0 = Long.rotateLeft(v0, 32);
    v2 += v1;
    v0 += v3;
    v1 = Long.rotateLeft(v1, 17) ^ v2;
    v3 = Long.rotateLeft(v3, 21) ^ v0;
    v2 = Long.rotateLeft(v2, 32);
  }
}
