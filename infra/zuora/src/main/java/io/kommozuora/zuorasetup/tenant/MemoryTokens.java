package io.kommozuora.zuorasetup.tenant;

import io.kommozuora.http.TokenSource;
import io.kommozuora.token.Token;
import io.kommozuora.token.ZuoraMint;
import java.util.Map;
import java.util.Objects;

/** One login's token, kept for as long as Zuora takes it. */
final class MemoryTokens implements TokenSource {
  private final ZuoraMint mint;
  private String current = "";

  MemoryTokens(ZuoraMint mint) {
    this.mint = mint;
  }

  @Override
  public synchronized String bearer() {
    if (current.isEmpty()) {
      Map<String, Token> minted = mint.mint(ZuoraMint.DEFAULT);
      current = Objects.requireNonNull(minted.get(ZuoraMint.DEFAULT)).value();
    }
    return current;
  }

  @Override
  public synchronized void renew(String rejected) {
    if (rejected.equals(current)) {
      current = "";
    }
  }
}
