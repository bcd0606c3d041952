package io.gridwhistle.cluster.gridstate;

import com.hazelcast.aggregation.Aggregator;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;
import io.gridwhistle.risk.GridState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first {@code limit} grids of a query after a mark, in order.
 *
 * <p>Runs on the members, each partition on its own: a bounded heap holds the best {@code limit}
 * seen (n log limit time, limit space), and only these travel.
 */
final class RankGrids
    implements Aggregator<Map.Entry<String, GridState>, RankGrids.Ranking>,
        IdentifiedDataSerializable,
        HazelcastInstanceAware {
  private static final long serialVersionUID = 1;

  /**
   * What was found.
   *
   * @param total how many grids match, also beyond this page
   * @param byLevel how many of them have each level, by its ordinal
   */
  record Ranking(List<GridState> page, int total, int[] byLevel) {}

  private record Ranked(Mark mark, GridState state) {}

  private transient GridQuery query;
  private transient Order order;
  private boolean descending;
  private transient @Nullable Mark after;
  private int limit;
  private int total;
  private int[] byLevel = new int[5];
  private transient PriorityQueue<Ranked> worstFirst;
  private transient @Nullable Places places;

  /** For {@link #readData}. */
  RankGrids() {
    this(
        new GridQuery(0, Weights.STANDING, Set.of(), Set.of(), Set.of(), ""),
        "-riskIndex",
        null,
        1);
  }

  RankGrids(GridQuery query, String order, @Nullable Mark after, int limit) {
    this.query = query;
    this.order = Order.ofName(order);
    this.descending = Order.isDescending(order);
    this.after = after;
    this.limit = limit;
    worstFirst = heap();
  }

  private PriorityQueue<Ranked> heap() {
    return new PriorityQueue<>(inOrder().reversed());
  }

  private Comparator<Ranked> inOrder() {
    return (one, other) -> one.mark.compare(other.mark, order, descending);
  }

  @Override
  public void setHazelcastInstance(HazelcastInstance member) {
    places = Places.of(member);
  }

  @Override
  public void accumulate(Map.Entry<String, GridState> entry) {
    GridFigures figures = query.figures(entry.getValue());
    Places known = places == null ? Places.of((HazelcastInstance) null) : places;
    if (!query.matches(figures, known)) {
      return;
    }
    total++;
    byLevel[figures.level().ordinal()]++;
    Mark mark = new Mark(order.valueOf(figures), figures.state().grid());
    if (after == null || mark.compare(after, order, descending) > 0) {
      keep(new Ranked(mark, figures.state()));
    }
  }

  private void keep(Ranked ranked) {
    worstFirst.add(ranked);
    if (worstFirst.size() > limit) {
      worstFirst.poll();
    }
  }

  @Override
  @SuppressWarnings("rawtypes")
  public void combine(Aggregator aggregator) {
    RankGrids other = (RankGrids) aggregator;
    total += other.total;
    for (int i = 0; i < byLevel.length; i++) {
      byLevel[i] += other.byLevel[i];
    }
    other.worstFirst.forEach(this::keep);
  }

  @Override
  public Ranking aggregate() {
    List<GridState> page = worstFirst.stream().sorted(inOrder()).map(Ranked::state).toList();
    return new Ranking(page, total, byLevel.clone());
  }

  @Override
  public void writeData(ObjectDataOutput out) throws IOException {
    query.write(out);
    out.writeString(order.name());
    out.writeBoolean(descending);
    out.writeInt(limit);
    out.writeString(after == null ? null : after.grid());
    out.writeDouble(after == null ? 0 : after.value());
    out.writeInt(total);
    out.writeIntArray(byLevel);
    out.writeInt(worstFirst.size());
    for (Ranked ranked : worstFirst) {
      out.writeDouble(ranked.mark.value());
      out.writeObject(ranked.state);
    }
  }

  @Override
  public void readData(ObjectDataInput in) throws IOException {
    query = GridQuery.read(in);
    order = Order.valueOf(String.valueOf(in.readString()));
    descending = in.readBoolean();
    limit = in.readInt();
    String grid = in.readString();
    double value = in.readDouble();
    after = grid == null ? null : new Mark(value, grid);
    total = in.readInt();
    int[] levels = in.readIntArray();
    byLevel = levels == null ? new int[5] : levels;
    worstFirst = heap();
    List<Ranked> kept = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      double rank = in.readDouble();
      GridState state = in.readObject();
      kept.add(new Ranked(new Mark(rank, state.grid()), state));
    }
    worstFirst.addAll(kept);
  }

  @Override
  public int getFactoryId() {
    return NodeFactory.ID;
  }

  @Override
  public int getClassId() {
    return NodeFactory.RANK;
  }
}
