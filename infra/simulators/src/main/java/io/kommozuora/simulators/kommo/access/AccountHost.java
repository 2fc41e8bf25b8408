package io.kommozuora.simulators.kommo.access;

import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Reply;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The host an account answers at: any as long as it is not renamed, and then only the new one. */
public final class AccountHost {
  private static final Set<Integer> ANSWERS_ELSEWHERE = Set.of(401, 404);

  private final Supplier<String> server;
  private volatile @Nullable Renaming renaming;

  /** The account's new host, and what other hosts answer since. */
  private record Renaming(String host, int elsewhere) {
    boolean isFor(Call call) {
      return call.header("Host").filter(host::equalsIgnoreCase).isPresent();
    }

    Reply page() {
      return Reply.of(
          elsewhere,
          "text/html",
          "<html><head><title>Kommo</title></head><body><h1>%d</h1></body></html>"
              .formatted(elsewhere));
    }
  }

  /** An account on the server with this host and port. */
  public AccountHost(Supplier<String> server) {
    this.server = server;
  }

  /**
   * Gives the account another host. What its former host answers then is not documented, but 401
   * and 404 are what makes the vendor's client ask for the new one.
   */
  public void rename(String host, int elsewhere) {
    if (host.isBlank() || !ANSWERS_ELSEWHERE.contains(elsewhere)) {
      throw new IllegalArgumentException("no host \"%s\", answer %d".formatted(host, elsewhere));
    }
    renaming = new Renaming(host, elsewhere);
  }

  /** The answer to a call of another host than the account's. */
  public Optional<Reply> elsewhere(Call call) {
    Renaming now = renaming;
    return now == null || now.isFor(call) ? Optional.empty() : Optional.of(now.page());
  }

  /** The host that knows where every account is. */
  String shared() {
    return server.get();
  }

  /** The account's own host, and before a renaming at least one that can be called. */
  String current() {
    Renaming now = renaming;
    return now == null ? server.get() : now.host();
  }

  /** The part of the host that is the account's, which at first is this. */
  String subdomain(String first) {
    Renaming now = renaming;
    return now == null ? first : now.host().split("[.:]", 2)[0];
  }
}
