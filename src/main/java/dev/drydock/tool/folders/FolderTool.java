package dev.drydock.tool.folders;

import dev.drydock.migration.Folder;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.sql.Script;
import dev.drydock.tool.Claim;
import dev.drydock.tool.FileNaming;
import dev.drydock.tool.FolderListing;
import dev.drydock.tool.HistoryLayout;
import dev.drydock.tool.Tool;
import dev.drydock.tool.TransactionRule;
import dev.drydock.tool.files.FileNotes;
import dev.drydock.tool.files.MigrationEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A tool whose migrations are folders, named by a version and a name, with one file that moves
 * forward.
 *
 * @param forward that file's name
 * @param files names of all the files that may be in such a folder
 * @param version what a folder's name says; empty for one that is no migration
 * @param outsideTransaction which migrations run without a transaction
 */
public record FolderTool(
    String id,
    String title,
    String forward,
    List<String> files,
    Function<String, Optional<Version>> version,
    Function<FolderListing, Optional<Claim>> claimer,
    Predicate<Migration> outsideTransaction,
    HistoryLayout layout)
    implements Tool {

  @Override
  public Optional<Claim> claim(FolderListing listing) {
    return claimer.apply(listing);
  }

  @Override
  public Folder read(FolderListing listing) {
    FileNotes notes = new FileNotes("20250828143000_what_it_does/" + forward);
    List<MigrationEntry> entries = new ArrayList<>();
    Pattern inFolder = Pattern.compile("[^/]+/" + Pattern.quote(forward));
    for (String file : listing.files()) {
      String folder = file.substring(0, Math.max(0, file.indexOf('/')));
      Optional<Version> parsed = version.apply(folder);
      if (inFolder.matcher(file).matches() && parsed.isPresent()) {
        String name = folder.substring(Math.min(folder.length(), folder.indexOf('_') + 1));
        entries.add(MigrationEntry.of(parsed.get(), name, folder, file));
      } else if (file.endsWith(".sql") && !files.contains(file.substring(folder.length() + 1))) {
        notes.accepts(file, false);
      }
    }
    return MigrationEntry.read(
        listing, entries, Comparator.comparing(m -> m.version().orElseThrow()), notes);
  }

  @Override
  public String runnable(Migration migration, String text) {
    return text;
  }

  @Override
  public TransactionRule transactionRule(Migration migration, Script script) {
    return outsideTransaction.test(migration)
        ? TransactionRule.NONE
        : TransactionRule.PER_MIGRATION;
  }

  @Override
  public List<HistoryLayout> layouts() {
    return List.of(layout);
  }

  @Override
  public FileNaming naming() {
    return new FolderNaming(files);
  }
}
