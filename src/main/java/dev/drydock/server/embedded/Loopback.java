package dev.drydock.server.embedded;

import dev.drydock.profile.Environment;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Server;
import dev.drydock.profile.Timeouts;
import dev.drydock.profile.Tls;
import dev.drydock.profile.TlsMode;
import java.util.List;
import java.util.Optional;

/** How servers of Drydock's own are reached. */
final class Loopback {
  private static final Tls NONE =
      new Tls(TlsMode.DISABLE, Optional.empty(), Optional.empty(), Optional.empty());

  private Loopback() {}

  static Server.Address address(int port, String database, String user) {
    return new Server.Address("127.0.0.1", port, database, user, NONE);
  }

  static Profile profile(Server.Address address) {
    return new Profile(
        "embedded",
        Environment.DEVELOPMENT,
        address,
        false,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Timeouts.standard(),
        Optional.empty(),
        Optional.empty());
  }
}
