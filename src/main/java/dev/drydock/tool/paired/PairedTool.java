package dev.drydock.tool.paired;

import dev.drydock.migration.Folder;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tool whose migrations are pairs of files, one for each way.
 *
 * @param names of files that move forward: the version, then the name
 * @param undoes of files that move back
 * @param claimer how strongly a folder with that many files of these names is its own
 * @param noTransaction how a file begins that runs without a transaction
 */
public record PairedTool(
    String id,
    String title,
    Pattern names,
    Pattern undoes,
    Function<FolderListing, Optional<Claim>> claimer,
    Optional<String> noTransaction,
    PairNaming pairs,
    HistoryLayout layout)
    implements Tool {

  @Override
  public Optional<Claim> claim(FolderListing listing) {
    return claimer.apply(listing);
  }

  @Override
  public Folder read(FolderListing listing) throws DrydockException {
    FileNotes notes = new FileNotes(pairs.example());
    List<MigrationEntry> entries = new ArrayList<>();
    for (String file : listing.files()) {
      Matcher matcher = names.matcher(file);
      if (undoes.matcher(file).matches()) {
        notes.undo(file);
      } else if (file.toLowerCase(Locale.ROOT).endsWith(".sql")
          && notes.accepts(file, matcher.matches())) {
        String id = file.substring(0, file.length() - ".sql".length());
        Version version = Version.numeric(matcher.group(1));
        entries.add(MigrationEntry.of(version, matcher.group(2), id, file));
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
    return noTransaction.filter(script.text()::startsWith).isPresent()
        ? TransactionRule.NONE
        : TransactionRule.PER_MIGRATION;
  }

  @Override
  public List<HistoryLayout> layouts() {
    return List.of(layout);
  }

  @Override
  public FileNaming naming() {
    return pairs;
  }
}
