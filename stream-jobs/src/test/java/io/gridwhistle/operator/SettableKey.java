package io.gridwhistle.operator;

import java.util.function.Consumer;

/** A current key that tells the states of a test. */
final class SettableKey implements Keys {
  private final Consumer<String> states;
  private String key = "";

  SettableKey(Consumer<String> states) {
    this.states = states;
  }

  @Override
  public String current() {
    return key;
  }

  @Override
  public void set(String key) {
    this.key = key;
    states.accept(key);
  }
}
