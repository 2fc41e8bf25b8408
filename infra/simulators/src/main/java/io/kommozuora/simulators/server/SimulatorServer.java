package io.kommozuora.simulators.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** A simulator's HTTP server on this machine, with journal, faults, clock and control paths. */
public final class SimulatorServer implements AutoCloseable {
  private static final List<HandlerType> METHODS =
      List.of(
          HandlerType.GET,
          HandlerType.POST,
          HandlerType.PUT,
          HandlerType.PATCH,
          HandlerType.DELETE,
          HandlerType.HEAD,
          HandlerType.OPTIONS);
  private static final long LARGEST_BODY = 64L * 1024 * 1024;

  private final Journal journal = new Journal();
  private final Faults faults = new Faults();
  private final SimulatedTime time;
  private final Pipeline pipeline;
  private final Responder control;
  private final Javalin javalin;

  private SimulatorServer(
      int port, SimulatedTime time, Responder api, Consumer<Routes> moreControl) {
    this.time = time;
    this.pipeline = new Pipeline(api, time, journal, faults);
    this.control = new Control(time, journal, faults, pipeline::latency).responder(moreControl);
    this.javalin = Javalin.create(this::configure).start("127.0.0.1", port);
  }

  /**
   * Starts a server; port 0 takes a free one. The control routes are added to those every simulator
   * has, their templates in full ({@code /_control/...}).
   */
  public static SimulatorServer start(
      int port, SimulatedTime time, Responder api, Consumer<Routes> moreControl) {
    return new SimulatorServer(port, time, api, moreControl);
  }

  /** Where the server listens, without a slash at the end. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + javalin.port());
  }

  /** What was asked and answered so far. */
  public Journal journal() {
    return journal;
  }

  /** The failures to come. */
  public Faults faults() {
    return faults;
  }

  /** The simulator's clock. */
  public SimulatedTime time() {
    return time;
  }

  /** Lets each call take this long, in real time, before it is dealt with. */
  public void latency(Duration each) {
    pipeline.latency(each);
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = LARGEST_BODY;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    METHODS.forEach(method -> config.routes.addHttpHandler(method, "/*", this::serve));
  }

  private void serve(Context context) {
    var wire = new Wire(context);
    if (context.path().startsWith(Control.PREFIX)) {
      wire.send(control.answer(wire.call(time)));
    } else {
      pipeline.serve(wire);
    }
  }
}
