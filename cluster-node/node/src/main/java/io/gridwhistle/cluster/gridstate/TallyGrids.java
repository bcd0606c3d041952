package io.gridwhistle.cluster.gridstate;

import com.hazelcast.aggregation.Aggregator;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;
import io.gridwhistle.risk.GridState;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sums of a division, apart for each division right below it; grids that lie in none of these
 * count under the division's own code. Runs on the members, and only the sums travel.
 */
final class TallyGrids
    implements Aggregator<Map.Entry<String, GridState>, Map<String, Tally>>,
        IdentifiedDataSerializable,
        HazelcastInstanceAware {
  private static final long serialVersionUID = 1;

  private String division = "";
  private long at;
  private transient Weights weights = Weights.STANDING;
  private transient Map<String, Tally> tallies = new TreeMap<>();
  private transient @Nullable Places places;

  /** For {@link #readData}. */
  TallyGrids() {}

  TallyGrids(String division, long at, Weights weights) {
    this.division = division;
    this.at = at;
    this.weights = weights;
  }

  @Override
  public void setHazelcastInstance(HazelcastInstance member) {
    places = Places.of(member);
  }

  @Override
  public void accumulate(Map.Entry<String, GridState> entry) {
    GridState state = entry.getValue();
    Places known = places == null ? Places.of((HazelcastInstance) null) : places;
    List<String> above = known.divisionsAbove(state);
    int depth = above.indexOf(division);
    if (depth >= 0 && known.counts(state)) {
      String below = depth == 0 ? division : above.get(depth - 1);
      tallies.computeIfAbsent(below, code -> new Tally()).add(new GridFigures(state, at, weights));
    }
  }

  @Override
  @SuppressWarnings("rawtypes")
  public void combine(Aggregator aggregator) {
    ((TallyGrids) aggregator)
        .tallies.forEach(
            (code, tally) -> tallies.computeIfAbsent(code, fresh -> new Tally()).add(tally));
  }

  @Override
  public Map<String, Tally> aggregate() {
    return tallies;
  }

  @Override
  public void writeData(ObjectDataOutput out) throws IOException {
    out.writeString(division);
    out.writeLong(at);
    weights.write(out);
    out.writeInt(tallies.size());
    for (Map.Entry<String, Tally> tally : tallies.entrySet()) {
      out.writeString(tally.getKey());
      tally.getValue().write(out);
    }
  }

  @Override
  public void readData(ObjectDataInput in) throws IOException {
    division = String.valueOf(in.readString());
    at = in.readLong();
    weights = Weights.read(in);
    tallies = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String code = String.valueOf(in.readString());
      tallies.put(code, Tally.read(in));
    }
  }

  @Override
  public int getFactoryId() {
    return NodeFactory.ID;
  }

  @Override
  public int getClassId() {
    return NodeFactory.TALLY;
  }
}
