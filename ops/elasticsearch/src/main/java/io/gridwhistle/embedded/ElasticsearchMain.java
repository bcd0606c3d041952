package io.gridwhistle.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;
import org.elasticsearch.plugins.PluginsLoader;

/** The node's process. */
public final class ElasticsearchMain {
  private ElasticsearchMain() {}

  /**
   * @param arguments the server's folder with lib and modules, the data folder, and the ports for
   *     HTTP and for transport
   */
  @SuppressWarnings("resource") // closed by the shutdown hook
  public static void main(String[] arguments)
      throws IOException, NodeValidationException, InterruptedException {
    var settings = settings(arguments);
    LogConfigurator.setNodeName("gridwhistle");
    LogConfigurator.configureWithoutConfig(settings);
    LogConfigurator.configureESLogging();
    var environment = new Environment(settings, Path.of(arguments[1], "config"));
    var node = new Node(environment, plugins(environment));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "elasticsearch-shutdown"));
    node.start();
    new CountDownLatch(1).await();
  }

  private static PluginsLoader plugins(Environment environment) {
    return PluginsLoader.createPluginsLoader(
        PluginsLoader.loadModulesBundles(environment.modulesDir()),
        PluginsLoader.loadPluginsBundles(environment.pluginsDir()),
        Map.of());
  }

  private static Settings settings(String[] arguments) {
    return Settings.builder()
        .put("path.home", arguments[0])
        .put("path.data", arguments[1])
        .put("path.logs", Path.of(arguments[1], "logs").toString())
        .put("cluster.name", "gridwhistle")
        .put("node.name", "gridwhistle")
        .put("discovery.type", "single-node")
        .put("network.host", "127.0.0.1")
        .put("http.port", arguments[2])
        .put("transport.port", arguments[3])
        .put("cluster.routing.allocation.disk.threshold_enabled", false)
        .put("logger.level", "WARN")
        .build();
  }

  private static void close(Node node) {
    try {
      node.prepareForClose();
      node.close();
      node.awaitClose(5, TimeUnit.SECONDS);
    } catch (IOException e) {
      e.printStackTrace();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
