package io.gridwhistle.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Flink's {@code config.yaml}. Without Flink's shell scripts a task manager computes nothing, so
 * that every memory size and the number of cores are spelled out.
 */
final class FlinkSettings {
  static final int TASK_HEAP_MEGABYTES = 896;
  static final int FRAMEWORK_HEAP_MEGABYTES = 128;
  static final int DIRECT_MEGABYTES = 128 + 32 + 96;

  private FlinkSettings() {}

  /**
   * Writes it.
   *
   * @return the folder to give as {@code --configDir}
   */
  static Path write(DataFolder data, Ports ports) throws IOException {
    var folder = Files.createDirectories(data.flink());
    var temporary = Files.createDirectories(folder.resolve("tmp"));
    Files.writeString(
        folder.resolve("config.yaml"),
        text(data.checkpoints().toUri().toString(), temporary.toString(), ports));
    return folder;
  }

  /**
   * A lost task manager shows by refused heartbeats, long before their timeout; that one is for
   * processes that hang, and must not take a starved machine for one.
   */
  private static String text(String checkpoints, String temporary, Ports ports) {
    return """
    jobmanager.rpc.address: 127.0.0.1
    jobmanager.rpc.port: %d
    jobmanager.bind-host: 127.0.0.1
    rest.address: 127.0.0.1
    rest.bind-address: 127.0.0.1
    rest.port: %d
    rest.bind-port: %d
    blob.server.port: 0
    web.submit.enable: false
    io.tmp.dirs: %s
    classloader.resolve-order: parent-first
    taskmanager.host: 127.0.0.1
    taskmanager.bind-host: 127.0.0.1
    taskmanager.numberOfTaskSlots: 4
    taskmanager.cpu.cores: %d
    taskmanager.memory.framework.heap.size: %dm
    taskmanager.memory.task.heap.size: %dm
    taskmanager.memory.framework.off-heap.size: 128m
    taskmanager.memory.task.off-heap.size: 32m
    taskmanager.memory.network.min: 96m
    taskmanager.memory.network.max: 96m
    taskmanager.memory.managed.size: 128m
    taskmanager.memory.jvm-metaspace.size: 192m
    taskmanager.memory.jvm-overhead.min: 128m
    taskmanager.memory.jvm-overhead.max: 128m
    taskmanager.registration.timeout: 10 min
    cluster.registration.initial-timeout: 100 ms
    cluster.registration.error-delay: 500 ms
    cluster.registration.refused-registration-delay: 500 ms
    heartbeat.interval: 1000
    heartbeat.timeout: 30000
    heartbeat.rpc-failure-threshold: 1
    restart-strategy.type: fixed-delay
    restart-strategy.fixed-delay.attempts: 2147483647
    restart-strategy.fixed-delay.delay: 500 ms
    slot.request.timeout: 60000
    state.backend.type: hashmap
    execution.checkpointing.dir: %s
    execution.checkpointing.min-pause: 500 ms
    execution.checkpointing.incremental: false
    execution.checkpointing.num-retained: 2
    execution.checkpointing.tolerable-failed-checkpoints: 1000
    execution.checkpointing.externalized-checkpoint-retention: RETAIN_ON_CANCELLATION
    """
        .formatted(
            ports.flinkRpc(),
            ports.flink(),
            ports.flink(),
            temporary,
            Runtime.getRuntime().availableProcessors(),
            FRAMEWORK_HEAP_MEGABYTES,
            TASK_HEAP_MEGABYTES,
            checkpoints);
  }
}
