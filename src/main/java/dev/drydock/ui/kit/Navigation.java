package dev.drydock.ui.kit;

import dev.drydock.command.RepairHistory.Repair;
import dev.drydock.command.Workspace;
import dev.drydock.run.RunReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** How one room reaches another without knowing it. */
public interface Navigation {

  void showMigrations();

  /**
   * Shows a migration in its room.
   *
   * @param file relative to the folder
   * @param line from 1; 0 for none in particular
   */
  void showMigration(String file, int line);

  void showDiagnose();

  void showConsole();

  /** Shows the console with a query in a new tab; it is not run. */
  void openInConsole(String sql);

  void showJournal();

  /** Goes through the checklist for what is open, on a page of its own. */
  void verify();

  /**
   * Opens a page over the room, in place of one that is open; says so when that may not be left.
   *
   * @param maker not asked where the page cannot be shown: a run begins as its page is made, and
   *     none begins unseen
   */
  void open(Supplier<? extends Screen> maker);

  /** Closes the page and shows the room below it. */
  void back();

  /** Shows a dry run on a scratch copy of the target; without one, on an empty database. */
  void dryRun(Optional<String> to);

  /** Asks for and shows a dry run on the target itself. */
  void dryRunOnTarget(Optional<String> to);

  /**
   * Asks for consent and applies.
   *
   * @param to last version to run; empty for all
   * @param fingerprint of the plan that was rehearsed, if one was
   */
  void apply(Optional<String> to, Optional<String> fingerprint);

  void createMigration();

  /**
   * @param files relative to the folder; empty for every duplicate
   */
  void renumber(List<String> files);

  void repair(Repair repair);

  /** A run has applied so many more migrations of what is open; the history is read at its end. */
  void applied(int more);

  /** Reads folder and history again. */
  void refresh();

  /** Whether this is still what is open; what was prepared for another is not shown any more. */
  boolean isOpen(Workspace workspace);

  /** Where questions are asked, one at a time. */
  Sheets sheets();

  /** Where news are told. */
  Notifier notifier();

  /** The log below every room. */
  Log log();

  /** Remembers what a dry run saw, for the details of the migrations. */
  void rehearsed(RunReport report);

  /** Opens a file or folder with the program the desktop has for it. */
  void openOutside(Path path);
}
