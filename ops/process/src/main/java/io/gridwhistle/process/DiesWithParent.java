package io.gridwhistle.process;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs another main class and ends the process once its standard input ends.
 *
 * <p>The parent holds the other end of that pipe. The operating system closes it however the parent
 * goes, SIGKILL included, so no role outlives its supervisor.
 */
public final class DiesWithParent {
  private static final long SHUTDOWN_NANOS = 8_000_000_000L;

  private DiesWithParent() {}

  /**
   * @param arguments the main class to run, then its own arguments
   */
  public static void main(String[] arguments) throws Throwable {
    daemon("parent-watch", DiesWithParent::awaitEndOfParent);
    var main = Class.forName(arguments[0]).getMethod("main", String[].class);
    try {
      main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static void awaitEndOfParent() {
    drain(System.in);
    daemon("shutdown-limit", DiesWithParent::haltLater);
    System.exit(0);
  }

  private static void drain(InputStream input) {
    try {
      while (input.read() >= 0) {}
    } catch (IOException e) {
      // a broken pipe says the same as its end
    }
  }

  /** Shutdown hooks may hang on a peer that has gone already. */
  private static void haltLater() {
    var deadline = System.nanoTime() + SHUTDOWN_NANOS;
    while (System.nanoTime() < deadline) {
      LockSupport.parkNanos(deadline - System.nanoTime());
    }
    Runtime.getRuntime().halt(1);
  }

  private static void daemon(String name, Runnable task) {
    var thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }
}
