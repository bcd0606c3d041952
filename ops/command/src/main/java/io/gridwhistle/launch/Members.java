package io.gridwhistle.launch;

/** How many Hazelcast members there are meant to be. */
final class Members {
  private volatile int count;

  Members(int count) {
    this.count = count;
  }

  int count() {
    return count;
  }

  void set(int newCount) {
    count = newCount;
  }
}
