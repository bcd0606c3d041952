package io.gridwhistle.cluster.status;

import io.gridwhistle.cluster.log.TopicSetup;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the readers of the log are behind its end. */
@Singleton
final class LagProbe implements Probe {
  private static final long MUCH = 10_000;
  private static final int CALL_MILLIS = 3_000;

  private final TopicSetup log;

  LagProbe(TopicSetup log) {
    this.log = log;
  }

  /**
   * A group of readers.
   *
   * @param lag records not yet read, by topic; as of when the reader last committed
   */
  record GroupLag(String group, long total, Map<String, Long> lag) {}

  @Override
  public String part() {
    return "log";
  }

  @Override
  public Report look() throws Exception {
    Admin admin = log.admin();
    Map<String, Map<TopicPartition, OffsetAndMetadata>> positions = positions(admin);
    List<TopicPartition> read =
        positions.values().stream()
            .map(Map::keySet)
            .flatMap(Collection::stream)
            .distinct()
            .toList();
    Map<TopicPartition, ListOffsetsResultInfo> ends =
        admin
            .listOffsets(
                read.stream()
                    .collect(Collectors.toMap(Function.identity(), p -> OffsetSpec.latest())))
            .all()
            .get(CALL_MILLIS, TimeUnit.MILLISECONDS);
    List<GroupLag> groups = new ArrayList<>();
    positions.forEach((group, offsets) -> groups.add(lag(group, offsets, ends)));
    return new Report(groups, groups.stream().filter(g -> g.total > MUCH).map(this::late).toList());
  }

  private static Map<String, Map<TopicPartition, OffsetAndMetadata>> positions(Admin admin)
      throws Exception {
    Map<String, Map<TopicPartition, OffsetAndMetadata>> positions = new TreeMap<>();
    for (GroupListing group : admin.listGroups().all().get(CALL_MILLIS, TimeUnit.MILLISECONDS)) {
      positions.put(
          group.groupId(),
          admin
              .listConsumerGroupOffsets(group.groupId())
              .partitionsToOffsetAndMetadata()
              .get(CALL_MILLIS, TimeUnit.MILLISECONDS));
    }
    return positions;
  }

  private static GroupLag lag(
      String group,
      Map<TopicPartition, OffsetAndMetadata> offsets,
      Map<TopicPartition, ListOffsetsResultInfo> ends) {
    Map<String, Long> lag = new TreeMap<>();
    offsets.forEach(
        (partition, offset) -> {
          ListOffsetsResultInfo end = ends.get(partition);
          if (offset != null && end != null) {
            lag.merge(partition.topic(), Math.max(0, end.offset() - offset.offset()), Long::sum);
          }
        });
    return new GroupLag(group, lag.values().stream().mapToLong(Long::longValue).sum(), lag);
  }

  private Trouble late(GroupLag group) {
    return new Trouble(
        part(),
        "作业 %s 积压 %d 条记录，预警会延迟。".formatted(group.group, group.total),
        "The reader %s is %d records behind: warnings come late."
            .formatted(group.group, group.total));
  }

  @Override
  public Trouble silence() {
    return new Trouble(
        part(),
        "Kafka 没有应答，新事件暂时无法接收。",
        "Kafka does not answer: no new events can be taken for now.");
  }
}
