package dev.drydock.tool;

import dev.drydock.migration.Folder;
import dev.drydock.migration.Migration;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.sql.Script;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A migration tool: what its folder looks like, what it would run, and how it keeps its history.
 *
 * <p>One implementation a tool, stateless, usable on any thread. The engine and both front ends
 * know tools only through this interface and {@link HistoryLayout}.
 */
public interface Tool {

  /** The tool's id as on the command line, for instance {@code supabase}. */
  String id();

  /** The tool's name for people, for instance {@code Supabase}. */
  String title();

  /**
   * How strongly a folder looks like this tool's, and why.
   *
   * @return empty when it does not at all
   */
  Optional<Claim> claim(FolderListing listing) throws DrydockException;

  /**
   * Reads a folder: its migrations in the order they run, and what is wrong with it by itself.
   * Never fails for a bad file; that becomes a problem.
   */
  Folder read(FolderListing listing) throws DrydockException;

  /**
   * The text a migration runs: the whole file, or the part its tool would run, with variables put
   * in. Offsets keep to the file's lines: parts left out are blanked, not cut.
   */
  String runnable(Migration migration, String text);

  /**
   * What the tool does before the first migration, as the project's settings say.
   *
   * @param folder of the migrations
   */
  default Beginning beginning(Path folder) {
    return Beginning.NONE;
  }

  /**
   * Why a migration must not be applied as {@link #runnable} reads it: its file means more than is
   * run, or less. A rehearsal goes on, with a warning.
   *
   * @param text as it is on disk
   */
  default Optional<Problem> refuses(Migration migration, String text) {
    return Optional.empty();
  }

  /**
   * The statements of a new file as the tool wants to find them there, with its marks around them.
   *
   * @param statements perhaps none, perhaps with marks already
   */
  default String marked(String statements) {
    return statements;
  }

  /** How many transactions the tool would run it in, before the script's own statements speak. */
  TransactionRule transactionRule(Migration migration, Script script);

  /** The shapes of history table this tool is known to keep, the one it would create first. */
  List<HistoryLayout> layouts();

  /** How files are named, to create the next and to renumber. */
  FileNaming naming();
}
