package dev.drydock.cli;

import dev.drydock.command.UseCases;
import dev.drydock.command.Where;
import dev.drydock.command.Workspace;
import dev.drydock.problem.DrydockException;
import dev.drydock.profile.PasswordSource;
import dev.drydock.profile.Secret;
import java.util.Optional;

/** What every command works with. */
record CommandContext(Terminal terminal, UseCases useCases, Globals globals) {

  /** Opens what the global options name; the caller closes it. */
  Workspace open() throws DrydockException {
    return useCases
        .openWorkspace()
        .open(globals.where(terminal), globals.choices(), askPerson(), terminal::tell);
  }

  /** The same for a command that asks the database and needs no migrations. */
  Workspace openDatabase() throws DrydockException {
    return useCases
        .openWorkspace()
        .openDatabase(globals.where(terminal), globals.choices(), askPerson(), terminal::tell);
  }

  /** The database meant by a name given to the command itself, else by the global options. */
  Where where(Optional<String> profile) throws DrydockException {
    return profile.isPresent() ? new Where.Named(profile.get()) : globals.where(terminal);
  }

  boolean json() {
    return globals.json();
  }

  boolean colour() {
    return terminal.colour() && !globals.json();
  }

  /** Asks at the terminal; without one the connection is tried without a password. */
  PasswordSource askPerson() {
    return (server, previousWasWrong) -> {
      if (terminal.person().isEmpty()) {
        return Optional.empty();
      }
      terminal.flush();
      String question =
          (previousWasWrong ? "That password was refused. " : "")
              + "Password of "
              + OneLine.of(server.user() + " on " + server.host() + "/" + server.database())
              + ": ";
      return terminal.person().get().secret(question).filter(s -> !s.isEmpty()).map(Secret::new);
    };
  }
}
