package io.kommozuora.simulators.zuora.access;

import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Entered;
import io.kommozuora.simulators.zuora.tenant.Tenant;
import io.kommozuora.simulators.zuora.wire.Category;
import io.kommozuora.simulators.zuora.wire.Refusal;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** The books of each entity; a tenant without entities has one set. */
public final class Entities {
  private static final String ONLY = "";

  private final Tenant tenant;
  private final Tokens tokens;
  private final Consumer<Entered> witness;
  private final Map<String, Books> books = new ConcurrentHashMap<>();

  public Entities(Tenant tenant, Tokens tokens, Consumer<Entered> witness) {
    this.tenant = tenant;
    this.tokens = tokens;
    this.witness = witness;
  }

  /**
   * The books of the entity the call names, or its token is good for; only a tenant with several
   * entities lets it.
   */
  public Books of(Call call) {
    List<String> known = tenant.entities();
    Optional<String> named = call.header("Zuora-Entity-Ids").or(() -> tokens.entityOf(call));
    require(known.size() <= 1 || named.isPresent(), "Zuora-Entity-Ids is missing");
    require(known.size() > 1 || named.isEmpty(), "The tenant is not multi-entity");
    require(named.isEmpty() || known.contains(named.orElseThrow()), "The entity is unknown");
    return of(named.orElse(ONLY));
  }

  public Books of(String entity) {
    return books.computeIfAbsent(entity, any -> new Books(witness));
  }

  /** The books that hold the thing looked for. */
  public Books holding(Function<Books, Optional<?>> find) {
    return all().stream()
        .filter(each -> find.apply(each).isPresent())
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("the tenant does not hold it"));
  }

  public List<Books> all() {
    return List.copyOf(books.values());
  }

  private static void require(boolean fine, String message) {
    if (!fine) {
      throw Refusal.of(Category.BAD_VALUE, Refusal.UNKNOWN_OBJECT, message);
    }
  }
}
