package io.gridwhistle.cluster.gridstate;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import io.gridwhistle.alert.Severity;
import io.gridwhistle.risk.RiskIndex;
import io.gridwhistle.risk.RiskPart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What if the weights of the risk index were others: each severity's weight as a share of the one
 * that is in force, so that decay and discounts stay those of {@link RiskIndex}.
 */
record Weights(List<Double> shares) {
  /** The weights in force. */
  static final Weights STANDING = new Weights(List.of(1d, 1d, 1d, 1d, 1d));

  Weights {
    shares = List.copyOf(shares);
  }

  /** These weights with one replaced, from 0 to 1. */
  Weights with(Severity severity, double weight) {
    List<Double> changed = new ArrayList<>(shares);
    changed.set(severity.ordinal(), weight / standing(severity));
    return new Weights(changed);
  }

  private static double standing(Severity severity) {
    return RiskIndex.contribution(new RiskPart("", "", "", severity, 0, null, false), 0);
  }

  /** From 0 to 100, as {@link RiskIndex#at}. */
  double index(List<RiskPart> parts, long instant) {
    if (equals(STANDING)) {
      return RiskIndex.at(parts, instant);
    }
    double calm = 1;
    for (RiskPart part : parts) {
      calm *= 1 - contribution(part, instant);
    }
    return 100 * (1 - calm);
  }

  double contribution(RiskPart part, long instant) {
    return RiskIndex.contribution(part, instant) * shares.get(part.severity().ordinal());
  }

  void write(ObjectDataOutput out) throws IOException {
    for (double share : shares) {
      out.writeDouble(share);
    }
  }

  static Weights read(ObjectDataInput in) throws IOException {
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < STANDING.shares.size(); i++) {
      shares.add(in.readDouble());
    }
    return new Weights(shares);
  }
}
