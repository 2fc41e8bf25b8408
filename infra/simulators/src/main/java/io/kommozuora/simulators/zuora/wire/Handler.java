package io.kommozuora.simulators.zuora.wire;

/** One layer around the API: answers a call itself or lets the next layer answer. */
@FunctionalInterface
public interface Handler {
  Answer answer(Call call);
}
