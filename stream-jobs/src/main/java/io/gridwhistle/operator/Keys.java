package io.gridwhistle.operator;

import org.apache.flink.streaming.api.operators.AbstractStreamOperator;

/** The key whose state is meant. */
interface Keys {
  String current();

  void set(String key);

  /** The current key of an operator. */
  static Keys of(AbstractStreamOperator<?> operator) {
    return new Keys() {
      @Override
      public String current() {
        return String.valueOf(operator.getCurrentKey());
      }

      @Override
      public void set(String key) {
        operator.setCurrentKey(key);
      }
    };
  }
}
