package io.gridwhistle.cluster.status;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.partition.MigrationListener;
import com.hazelcast.partition.MigrationState;
import com.hazelcast.partition.Partition;
import com.hazelcast.partition.PartitionService;
import com.hazelcast.partition.ReplicaMigrationEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Members and partitions: who is there, and whether every partition has its backup. */
@Singleton
final class MembersProbe implements Probe, MigrationListener {
  private final HazelcastInstance hazelcast;
  private volatile boolean migrating;

  MembersProbe(HazelcastInstance hazelcast) {
    this.hazelcast = hazelcast;
    hazelcast.getPartitionService().addMigrationListener(this);
  }

  /** One member and how many partitions it owns. */
  record MemberState(String id, String address, boolean local, long partitions) {}

  /** All of them. */
  record ClusterState(
      String name, List<MemberState> members, int partitions, boolean safe, boolean migrating) {}

  @Override
  public String part() {
    return "members";
  }

  @Override
  public Report look() {
    PartitionService partitions = hazelcast.getPartitionService();
    Map<UUID, Long> owned =
        StreamSupport.stream(partitions.getPartitions().spliterator(), false)
            .map(Partition::getOwner)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Member::getUuid, Collectors.counting()));
    List<MemberState> members =
        hazelcast.getCluster().getMembers().stream().map(asState(owned)).toList();
    boolean safe = partitions.isClusterSafe();
    ClusterState state =
        new ClusterState(
            hazelcast.getConfig().getClusterName(),
            members,
            partitions.getPartitions().size(),
            safe,
            migrating);
    return new Report(state, troubles(members.size(), safe));
  }

  private static Function<Member, MemberState> asState(Map<UUID, Long> owned) {
    return member ->
        new MemberState(
            member.getUuid().toString(),
            member.getAddress().getHost() + ":" + member.getAddress().getPort(),
            member.localMember(),
            owned.getOrDefault(member.getUuid(), 0L));
  }

  private List<Trouble> troubles(int members, boolean safe) {
    List<Trouble> troubles = new ArrayList<>();
    if (members == 1) {
      troubles.add(
          new Trouble(
              part(),
              "集群只有一个节点，它停机后网格实时状态要从日志重建。",
              "There is only one member: if it stops, live grid state must be rebuilt from the log."));
    }
    if (!safe) {
      troubles.add(
          new Trouble(
              part(),
              "有分区的备份尚未同步完成，此时不要停止节点。",
              "Some partitions have no complete backup yet: stop no member now."));
    }
    return troubles;
  }

  @Override
  public Trouble silence() {
    return new Trouble(part(), "集群成员状态查询失败。", "The members of the cluster do not answer.");
  }

  @Override
  public void migrationStarted(MigrationState state) {
    migrating = true;
  }

  @Override
  public void migrationFinished(MigrationState state) {
    migrating = false;
  }

  @Override
  public void replicaMigrationCompleted(ReplicaMigrationEvent event) {
    // the end of the whole migration is what counts
  }

  @Override
  public void replicaMigrationFailed(ReplicaMigrationEvent event) {
    // the members try again by themselves
  }
}
