package dev.drydock.tool.listed;

import dev.drydock.migration.Folder;
import dev.drydock.migration.Migration;
import dev.drydock.problem.DrydockException;
import dev.drydock.sql.Script;
import dev.drydock.tool.Claim;
import dev.drydock.tool.FileNaming;
import dev.drydock.tool.FolderListing;
import dev.drydock.tool.HistoryLayout;
import dev.drydock.tool.Tool;
import dev.drydock.tool.TransactionRule;
import dev.drydock.tool.files.FileNotes;
import dev.drydock.tool.files.MigrationEntry;
import dev.drydock.tool.files.NoNaming;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A tool that lists its migrations in a file of its own, or has them in an order only it makes.
 *
 * @param entries the migrations of a listing, in the order they run
 * @param forward what is run of a text
 * @param noTransaction the mark of a text that runs without a transaction
 */
public record ListedTool(
    String id,
    String title,
    Function<FolderListing, Optional<Claim>> claimer,
    Entries entries,
    BiFunction<Migration, String, String> forward,
    Pattern noTransaction,
    HistoryLayout layout)
    implements Tool {

  /** Finds a folder's migrations and notes what is none. */
  @FunctionalInterface
  public interface Entries {
    /** Those of a listing. */
    List<MigrationEntry> of(FolderListing listing, FileNotes notes) throws DrydockException;
  }

  @Override
  public Optional<Claim> claim(FolderListing listing) {
    return claimer.apply(listing);
  }

  @Override
  public Folder read(FolderListing listing) throws DrydockException {
    FileNotes notes = new FileNotes("what " + title + " itself makes");
    return MigrationEntry.read(listing, entries.of(listing, notes), (a, b) -> 0, notes);
  }

  @Override
  public String runnable(Migration migration, String text) {
    return forward.apply(migration, text);
  }

  @Override
  public TransactionRule transactionRule(Migration migration, Script script) {
    return noTransaction.matcher(script.text()).find()
        ? TransactionRule.NONE
        : TransactionRule.PER_MIGRATION;
  }

  @Override
  public List<HistoryLayout> layouts() {
    return List.of(layout);
  }

  @Override
  public FileNaming naming() {
    return new NoNaming(title, "Make the migration with " + title + " itself.");
  }
}
