package dev.drydock.cli;

import dev.drydock.command.Workspace;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.Environment;
import dev.drydock.profile.Profile;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * Asks before something is written: on a terminal by a question, without one by options. On
 * production the database's name has to be said.
 */
final class Consent {
  @Option(names = "--yes", description = "do not ask (production still asks)")
  private boolean yes;

  @Option(
      names = "--confirm",
      paramLabel = "DATABASE",
      description = "the database's name, needed to write to production without a terminal")
  private Optional<String> confirm = Optional.empty();

  /** Whether the options alone agree, so that nobody has to be told what they agree to. */
  boolean given(Workspace workspace) {
    return (yes || confirm.isPresent()) && !isProduction(workspace);
  }

  /**
   * @param what will happen, as a question's beginning: {@code Apply 3 migrations to app}
   * @throws DrydockException REFUSED without consent
   */
  void require(Terminal terminal, Workspace workspace, String what) throws DrydockException {
    if (isProduction(workspace)) {
      requireName(terminal, workspace, what);
    } else if (!given(workspace)) {
      requireYes(terminal, what);
    }
  }

  /** Like {@link #require}, and nothing is asked unless it is production. */
  void requireOnProduction(Terminal terminal, Workspace workspace, String what)
      throws DrydockException {
    if (isProduction(workspace)) {
      requireName(terminal, workspace, what);
    }
  }

  /** For what changes files of the folder only. */
  void requireForFiles(Terminal terminal, String what) throws DrydockException {
    if (!yes) {
      requireYes(terminal, what);
    }
  }

  private void requireYes(Terminal terminal, String what) throws DrydockException {
    if (terminal.person().isEmpty()) {
      throw refused(
          what + ": nobody is there to be asked.", "Repeat the command with --yes to agree.");
    }
    terminal.flush();
    String answer = terminal.person().get().answer(OneLine.of(what) + "? [y/N] ").orElse("");
    if (!answer.strip().equalsIgnoreCase("y") && !answer.strip().equalsIgnoreCase("yes")) {
      throw refused(what + ": not agreed to.", "Answer y, or repeat the command with --yes.");
    }
  }

  private void requireName(Terminal terminal, Workspace workspace, String what)
      throws DrydockException {
    String database = workspace.database().map(open -> open.facts().database()).orElse("");
    if (confirm.isEmpty() && terminal.person().isPresent()) {
      terminal.flush();
      confirm =
          terminal
              .person()
              .get()
              .answer(OneLine.of(what) + " on PRODUCTION. Type the database's name to go on: ")
              .map(String::strip);
    }
    if (confirm.isEmpty() || !confirm.get().equals(database)) {
      throw refused(
          what + ": this is a production database, and its name was not given.",
          "Repeat the command with --confirm " + database + ".");
    }
  }

  /** Whether more is asked for than a yes. */
  static boolean isProduction(Workspace workspace) {
    return workspace
        .profile()
        .map(Profile::environment)
        .filter(Environment.PRODUCTION::equals)
        .isPresent();
  }

  private static DrydockException refused(String message, String remedy) {
    return new DrydockException(
        DrydockException.Kind.REFUSED, Problem.error("not-confirmed", message, remedy));
  }
}
