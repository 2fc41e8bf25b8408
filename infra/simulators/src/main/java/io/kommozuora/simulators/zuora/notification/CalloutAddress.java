package io.kommozuora.simulators.zuora.notification;

import java.net.URI;
import java.util.Set;

/** Where callouts may go: by https to port 443, or to this machine, as only a simulator can. */
final class CalloutAddress {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

  private CalloutAddress() {}

  static boolean allowed(String url) {
    try {
      URI uri = URI.create(MergeFields.blanked(url));
      boolean https = "https".equals(uri.getScheme());
      boolean usualPort = uri.getPort() == -1 || uri.getPort() == 443;
      return uri.getHost() != null
          && (THIS_MACHINE.contains(uri.getHost()) || (https && usualPort));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
