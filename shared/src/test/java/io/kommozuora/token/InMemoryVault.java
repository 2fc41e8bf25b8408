package io.kommozuora.token;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.http.JsonHttp;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A vault that counts its readers and can be locked. */
public final class InMemoryVault implements Vault {
  private final Map<String, JsonNode> secrets = new ConcurrentHashMap<>();
  private final AtomicInteger reads = new AtomicInteger();
  private volatile boolean unreadable;
  private volatile boolean unwritable;

  @Override
  public JsonNode read(String secret) {
    reads.incrementAndGet();
    if (unreadable) {
      throw new IllegalStateException("the vault cannot be read");
    }
    return secrets.getOrDefault(secret, JsonHttp.JSON.createObjectNode());
  }

  @Override
  public void write(String secret, JsonNode value) {
    if (unwritable) {
      throw new IllegalStateException("the vault cannot be written");
    }
    secrets.put(secret, value);
  }

  int reads() {
    return reads.get();
  }

  void lockForReaders() {
    unreadable = true;
  }

  void lockForWriters() {
    unwritable = true;
  }
}
