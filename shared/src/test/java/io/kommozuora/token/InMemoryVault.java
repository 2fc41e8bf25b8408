package io.kommozuora.token;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.http.JsonHttp;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A vault that counts its readers and can be locked. */
public final class InMemoryVault implements Vault {
  private final Map<String, Secret> secrets = new ConcurrentHashMap<>();
  private final AtomicInteger versions = new AtomicInteger();
  private final AtomicInteger rotations = new AtomicInteger();
  private final AtomicInteger writes = new AtomicInteger();
  private final AtomicInteger reads = new AtomicInteger();
  private volatile boolean unreadable;
  private volatile boolean unwritable;

  @Override
  public Secret read(String secret) {
    reads.incrementAndGet();
    if (unreadable) {
      throw new IllegalStateException("the vault cannot be read");
    }
    return secrets.getOrDefault(secret, new Secret("0", JsonHttp.JSON.createObjectNode()));
  }

  @Override
  public void write(String secret, JsonNode value) {
    if (unwritable) {
      throw new IllegalStateException("the vault cannot be written");
    }
    writes.incrementAndGet();
    secrets.put(secret, new Secret(Integer.toString(versions.incrementAndGet()), value));
  }

  @Override
  public boolean rotate(String secret) {
    rotations.incrementAndGet();
    return true;
  }

  int rotations() {
    return rotations.get();
  }

  int writes() {
    return writes.get();
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
