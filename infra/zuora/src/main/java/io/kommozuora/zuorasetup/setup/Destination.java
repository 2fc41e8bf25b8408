package io.kommozuora.zuorasetup.setup;

import java.net.URI;

/** Where callouts go, and how they prove themselves there. Its text form shows the host only. */
public record Destination(String url, Proof proof) {
  private static final int HTTPS = 443;
  private static final int LONGEST = 1000;

  public Destination {
    URI address = URI.create(url);
    boolean usualPort = address.getPort() == -1 || address.getPort() == HTTPS;
    if (!"https".equals(address.getScheme()) || address.getHost() == null || !usualPort) {
      throw new IllegalArgumentException("Zuora calls https addresses on port 443 only");
    }
    if (url.length() > LONGEST) {
      throw new IllegalArgumentException("Zuora's addresses have up to 1000 characters");
    }
  }

  String host() {
    return URI.create(url).getHost();
  }

  @Override
  public String toString() {
    return "Destination[" + host() + "]";
  }
}
