package io.kommozuora.localaws.http;

import io.kommozuora.localaws.QuietLogs;
import java.net.URI;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A running HTTP server on a port of the loopback address. */
public final class LocalServer implements AutoCloseable {
  private static final Duration LONGEST_POLL = Duration.ofMinutes(15);

  private final Server server;
  private final int port;

  private LocalServer(Server server, int port) {
    this.server = server;
    this.port = port;
  }

  public static LocalServer start(Answering answering) {
    return start(0, answering);
  }

  /** Starts one; port 0 takes a free one. */
  public static LocalServer start(int port, Answering answering) {
    return start(port, new AnsweringHandler(answering));
  }

  public static LocalServer start(Handler handler) {
    return start(0, handler);
  }

  private static LocalServer start(int port, Handler handler) {
    QuietLogs.apply();
    Server server = new Server(threads());
    ServerConnector connector = connector(server, port);
    server.setHandler(handler);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("no local server", e);
    }
    return new LocalServer(server, connector.getLocalPort());
  }

  private static ServerConnector connector(Server server, int port) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    connector.setIdleTimeout(LONGEST_POLL.toMillis());
    server.addConnector(connector);
    return connector;
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(200, 4);
    threads.setDaemon(true);
    threads.setName("local-aws");
    // Requests that still wait for something are given up when the server stops.
    threads.setStopTimeout(100);
    return threads;
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the local server does not stop", e);
    }
  }
}
