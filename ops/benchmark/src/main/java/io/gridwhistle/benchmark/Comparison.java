package io.gridwhistle.benchmark;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What pairs of measurements say; the i-th of both lists were taken next to each other.
 *
 * @param ours rates, units of work per second
 * @param others rates of the floor or rival, same unit
 */
public record Comparison(List<Double> ours, List<Double> others) {
  public Comparison {
    ours = List.copyOf(ours);
    others = List.copyOf(others);
    if (ours.isEmpty() || ours.size() != others.size()) {
      throw new IllegalArgumentException("A comparison needs as many of ours as of the others.");
    }
  }

  /** The median of the pairs' ratios. */
  public double ratio() {
    return median(ratios());
  }

  public double lowest() {
    return ratios().min().orElseThrow();
  }

  public double highest() {
    return ratios().max().orElseThrow();
  }

  /**
   * The rows of this comparison: the ratio and its range, and both rates' medians.
   *
   * @param name of the row that counts, such as {@code intake}
   * @param unit of the rates, such as {@code events/s}
   */
  public List<Row> rows(String name, String unit) {
    return List.of(
        new Row(name, ratio(), "ratio"),
        new Row(name + "-lowest", lowest(), "ratio"),
        new Row(name + "-highest", highest(), "ratio"),
        new Row(name + "-ours", median(rates(ours)), unit),
        new Row(name + "-other", median(rates(others)), unit));
  }

  private DoubleStream ratios() {
    return IntStream.range(0, ours.size()).mapToDouble(i -> ours.get(i) / others.get(i));
  }

  private static DoubleStream rates(List<Double> rates) {
    return rates.stream().mapToDouble(Double::doubleValue);
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
