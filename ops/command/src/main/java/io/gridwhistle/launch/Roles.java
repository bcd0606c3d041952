package io.gridwhistle.launch;

import io.gridwhistle.embedded.ElasticsearchServer;
import io.gridwhistle.embedded.KafkaServer;
import io.gridwhistle.process.JavaCommand;
import io.gridwhistle.process.Readiness;
import io.gridwhistle.process.RoleMachine;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What each role runs, on which ports, and how one sees that it is ready. */
final class Roles {
  static final String CLUSTER_NODE = "cluster-node";
  static final String INGEST = "ingest";
  static final String TASK_MANAGER = "taskmanager";

  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final Duration SHORT_GRACE = Duration.ofSeconds(10);

  /** While another worker takes the jobs over, none is started beside it. */
  private static final Duration TAKE_OVER = Duration.ofSeconds(15);

  /** A member first hands its partitions over. */
  private static final Duration MEMBER_GRACE = Duration.ofSeconds(90);

  private final Installation installation;
  private final DataFolder data;
  private final Ports ports;
  private final RoleEnvironment environment;

  Roles(Installation installation, DataFolder data, Ports ports, RoleEnvironment environment) {
    this.installation = installation;
    this.data = data;
    this.ports = ports;
    this.environment = environment;
  }

  Role kafka() {
    var address = "127.0.0.1:" + ports.kafka();
    return new Role(
        "kafka",
        address,
        () ->
            KafkaServer.command(
                data.kafka(), ports.kafka(), ports.kafkaController(), data.log("kafka")),
        () -> Readiness.port("127.0.0.1", ports.kafka()).ask() && TopicSetup.answers(address),
        START_LIMIT,
        SHORT_GRACE);
  }

  Role elasticsearch() {
    var address = "http://127.0.0.1:" + ports.elasticsearch();
    return new Role(
        "elasticsearch",
        address,
        () ->
            ElasticsearchServer.command(
                data.elasticsearch(),
                ports.elasticsearch(),
                ports.elasticsearchTransport(),
                data.log("elasticsearch")),
        ElasticsearchServer.healthy(URI.create(address)),
        START_LIMIT,
        SHORT_GRACE);
  }

  Role jobManager() {
    var main = "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
    return new Role(
        "jobmanager",
        "http://127.0.0.1:" + ports.flink(),
        () -> flink("jobmanager", VirtualMachine.jobManager(), main, List.of()),
        http(ports.flink(), "/overview"),
        START_LIMIT,
        SHORT_GRACE);
  }

  Role taskManager(int instance) {
    var name = TASK_MANAGER + "-" + instance;
    var main = "io.gridwhistle.rehearsal.Worker";
    var cluster = new FlinkCluster(ports.flink());
    // A name that stays: the job manager gives the old process up once the new one registers.
    var arguments = List.of("-D", "taskmanager.resource-id=" + name);
    return new Role(
        name,
        "",
        () -> flink(name, VirtualMachine.taskManager(cluster.hasOther(name)), main, arguments),
        FlinkCluster.registered(ports.flink(), name),
        START_LIMIT,
        SHORT_GRACE,
        () -> cluster.hasSpare(name) ? TAKE_OVER : Duration.ZERO);
  }

  Role clusterNode(int instance) {
    var name = CLUSTER_NODE + "-" + instance;
    return new Role(
        name,
        "http://127.0.0.1:" + ports.api(instance),
        () ->
            command(
                name,
                RoleMachine.clusterNode(),
                installation.clusterNode(),
                "io.gridwhistle.cluster.ClusterNode",
                environment.clusterNode(instance)),
        http(ports.api(instance), "/health/ready"),
        START_LIMIT,
        MEMBER_GRACE);
  }

  Role ingest(int instance) {
    var name = INGEST + "-" + instance;
    return new Role(
        name,
        "http://127.0.0.1:" + ports.ingest(instance),
        () ->
            command(
                name,
                RoleMachine.ingest(),
                installation.ingest(),
                "io.gridwhistle.ingest.IngestNode",
                environment.ingest(instance)),
        http(ports.ingest(instance), "/health/ready"),
        START_LIMIT,
        SHORT_GRACE);
  }

  /** Feeds the county that {@code up --demo} made; ready as soon as it runs. */
  Role demo() {
    return new Role(
        "demo",
        "",
        () ->
            command(
                "demo",
                VirtualMachine.small(List.of()),
                installation.command(),
                "io.gridwhistle.command.DemoFeed",
                environment.common()),
        () -> true,
        START_LIMIT,
        SHORT_GRACE);
  }

  /** Submits the jobs, each from its newest checkpoint, and ends. */
  JavaCommand submitJobs() throws IOException {
    return new JavaCommand(
        VirtualMachine.small(VirtualMachine.flink()),
        installation.streamJobs(),
        "io.gridwhistle.jobs.SubmitJobs",
        List.of("--timeout", "60"),
        environment.submission(),
        data.log("submit-jobs"));
  }

  private JavaCommand flink(
      String name, List<String> virtualMachine, String main, List<String> dynamic)
      throws IOException {
    var folder = FlinkSettings.write(data, ports).toString();
    var arguments = new ArrayList<>(List.of("--configDir", folder));
    arguments.addAll(dynamic);
    return new JavaCommand(
        virtualMachine,
        installation.streamJobs(),
        main,
        arguments,
        environment.common(),
        data.log(name));
  }

  private JavaCommand command(
      String name,
      List<String> virtualMachine,
      List<Path> classPath,
      String main,
      Map<String, String> settings) {
    return new JavaCommand(virtualMachine, classPath, main, List.of(), settings, data.log(name));
  }

  private static Readiness http(int port, String path) {
    return Readiness.http(URI.create("http://127.0.0.1:" + port + path), body -> true);
  }
}
