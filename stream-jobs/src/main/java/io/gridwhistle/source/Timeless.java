package io.gridwhistle.source;

import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/** For sources that say nothing about event time: idle from the start, they hold nobody back. */
final class Timeless<T> implements WatermarkGenerator<T> {

  @Override
  public void onEvent(T record, long time, WatermarkOutput output) {
    output.markIdle();
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    output.markIdle();
  }
}
