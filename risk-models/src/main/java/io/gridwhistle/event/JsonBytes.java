package io.gridwhistle.event;

/**
 * The bytes of the JSON at hand, for all texts in it: one of them need not hold more than its
 * place, since noting a reference costs far more than noting a number.
 */
final class JsonBytes {
  private byte[] bytes = {};

  void set(byte[] json) {
    bytes = json;
  }

  byte[] get() {
    return bytes;
  }
}
