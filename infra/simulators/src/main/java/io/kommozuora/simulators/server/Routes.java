package io.kommozuora.simulators.server;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sends each call to the first route that fits its method and path. */
public final class Routes implements Responder {
  private final Responder notFound;
  private final Responder notAllowed;
  private final List<Route> routes = new CopyOnWriteArrayList<>();

  /** Routes with answers for an unknown path and for a known path's wrong method. */
  public Routes(Responder notFound, Responder notAllowed) {
    this.notFound = notFound;
    this.notAllowed = notAllowed;
  }

  /** Adds a route; {@code {name}} in the template stands for any one segment. */
  public Routes on(String method, String template, Responder responder) {
    routes.add(Route.of(method, template, responder));
    return this;
  }

  @Override
  public Reply answer(Call call) {
    return routes.stream()
        .map(route -> route.answer(call))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> unrouted(call));
  }

  private Reply unrouted(Call call) {
    boolean known = routes.stream().anyMatch(route -> route.hasPath(call.path()));
    return (known ? notAllowed : notFound).answer(call);
  }
}
