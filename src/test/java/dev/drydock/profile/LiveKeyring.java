package dev.drydock.profile;

import java.util.Optional;

/** Keeps, finds and forgets a password, in a process of its own with a session bus. */
final class LiveKeyring {
  private LiveKeyring() {}

  public static void main(String[] arguments) {
    Keyring keyring = Keyring.standard();
    Server.Address server =
        new Server.Address("db.example", 5432, "app", "someone", Tls.preferred());
    System.out.println("before: " + kept(keyring, server));
    System.out.println("store: " + keyring.store(server, new Secret("s3cret"), () -> {}).isEmpty());
    System.out.println("after: " + kept(keyring, server));
    System.out.println("forget: " + keyring.forget(server, () -> {}).isEmpty());
    System.out.println("then: " + kept(keyring, server));
    System.exit(0);
  }

  private static String kept(Keyring keyring, Server.Address server) {
    Optional<String> password = keyring.password(server).map(Secret::reveal);
    return password.orElse("nothing");
  }
}
