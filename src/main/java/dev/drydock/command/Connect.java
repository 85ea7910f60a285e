package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.profile.PasswordSource;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Secret;
import dev.drydock.profile.Server;
import dev.drydock.server.Database;
import dev.drydock.server.embedded.EmbeddedServer;
import java.util.Optional;
import java.util.function.Consumer;

/** Connects to a profile's database; starts the embedded server first where that is meant. */
record Connect(Passwords passwords, OpenDemo demo) {

  Database open(
      Profile profile, Optional<Secret> given, PasswordSource person, Consumer<String> progress)
      throws DrydockException {
    if (profile.server() instanceof Server.Embedded) {
      EmbeddedServer server = demo.server(progress);
      return Database.open(server.reach(profile), server.passwords());
    }
    return Database.open(profile, passwords.chain(person).startingWith(given));
  }
}
