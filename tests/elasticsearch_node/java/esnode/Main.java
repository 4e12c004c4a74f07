package esnode;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/** One Elasticsearch node on loopback, until it is told to end: {@code Main HOME setting=value...}. */
public final class Main {
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]).toAbsolutePath();
    LogConfigurator.configureESLogging();
    Settings.Builder settings = Settings.builder().put("path.home", home.toString());
    for (int at = 1; at < arguments.length; at++) {
      String[] pair = arguments[at].split("=", 2);
      settings.put(pair[0], pair[1]);
    }
    PluginsLoader plugins = PluginsLoader.createPluginsLoader(
        PluginsLoader.loadModulesBundles(home.resolve("modules")),
        PluginsLoader.loadPluginsBundles(home.resolve("plugins")),
        Map.of(),
        false);
    Node node = new Node(new Environment(settings.build(), home.resolve("config")), plugins);
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node, ended)));
    node.start();
    ended.await();
  }

  private static void close(Node node, CountDownLatch ended) {
    try {
      node.close();
    } catch (Exception error) {
      error.printStackTrace();
    } finally {
      ended.countDown();
    }
  }
}
