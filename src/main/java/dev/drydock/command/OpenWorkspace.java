package dev.drydock.command;

import dev.drydock.migration.HistoryTable;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.PasswordSource;
import dev.drydock.profile.Profile;
import dev.drydock.server.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens what a person works on: finds the folder and connects. */
public final class OpenWorkspace {
  private final ResolveWhere resolve;
  private final Connect connect;

  OpenWorkspace(ResolveWhere resolve, Connect connect) {
    this.resolve = resolve;
    this.connect = connect;
  }

  /**
   * What was said beside the database; each overrides what the profile says.
   *
   * @param folder empty for the profile's own, else the current directory
   */
  public record Choices(
      Optional<Path> folder, Optional<String> tool, Optional<HistoryTable> history) {
    /** Nothing was said. */
    public static Choices none() {
      return new Choices(Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /**
   * Connects; the caller closes the workspace.
   *
   * @param person asked for a password when keyring, variables and files have none
   * @param progress hears in a few words what takes long, such as starting the embedded server
   * @throws DrydockException INPUT for a bad address, an unknown profile or a folder that is not
   *     there, CONNECTION when the database cannot be reached
   */
  public Workspace open(
      Where where, Choices choices, PasswordSource person, Consumer<String> progress)
      throws DrydockException {
    return open(where, choices, person, progress, false);
  }

  /**
   * The same for what needs no migrations: the profile's folder may be missing here, as on the
   * machine of somebody who only asks the database.
   */
  public Workspace openDatabase(
      Where where, Choices choices, PasswordSource person, Consumer<String> progress)
      throws DrydockException {
    return open(where, choices, person, progress, true);
  }

  private Workspace open(
      Where where,
      Choices choices,
      PasswordSource person,
      Consumer<String> progress,
      boolean withoutFolder)
      throws DrydockException {
    ResolveWhere.Resolved resolved = resolve.resolve(where, progress);
    Optional<Profile> profile = resolved.profile();
    Path folder =
        choices
            .folder()
            .or(() -> profile.flatMap(Profile::folder))
            .orElse(Path.of(""))
            .toAbsolutePath()
            .normalize();
    // Before connecting: a wrong folder is said at once, whatever the database does.
    if (!withoutFolder || choices.folder().isPresent()) {
      requireFolder(folder);
    }
    folder = ProjectFolder.migrations(folder, progress);
    Optional<String> tool = choices.tool().or(() -> profile.flatMap(Profile::tool));
    Optional<HistoryTable> history = choices.history();
    if (history.isEmpty() && profile.flatMap(Profile::history).isPresent()) {
      history = Optional.of(table(profile.flatMap(Profile::history).get()));
    }
    Optional<Database> database = Optional.empty();
    if (profile.isPresent()) {
      database = Optional.of(connect.open(profile.get(), resolved.password(), person, progress));
    }
    return new Workspace(folder, profile, database, tool, history);
  }

  /**
   * A table as {@code schema.table}.
   *
   * @throws DrydockException INPUT for anything else
   */
  public static HistoryTable table(String text) throws DrydockException {
    int dot = text.indexOf('.');
    if (dot <= 0 || dot == text.length() - 1) {
      throw new DrydockException(
          DrydockException.Kind.INPUT,
          Problem.error(
              "bad-history-table",
              "A history table is named schema.table, not “" + text + "”.",
              "Write for instance public.schema_migrations."));
    }
    return new HistoryTable(text.substring(0, dot), text.substring(dot + 1));
  }

  private static void requireFolder(Path folder) throws DrydockException {
    if (Files.isDirectory(folder)) {
      return;
    }
    boolean isThere = Files.exists(folder);
    throw new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error(
            isThere ? "not-a-folder" : "no-such-folder",
            (isThere ? "This is no folder: " : "There is no folder ") + folder + ".",
            "Give the folder of the migrations with -d, or correct it in the profile."));
  }
}
