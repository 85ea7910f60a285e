package dev.drydock.tool.plain;

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
import dev.drydock.tool.own.OwnLayout;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Files that are counted: {@code 003_name.sql}, in numeric order. */
public final class NumberedTool implements Tool {
  /** By number; files of one number in byte order of their names, as they are listed. */
  static final Comparator<Migration> BY_NUMBER =
      Comparator.comparing(migration -> migration.version().orElseThrow());

  private static final VersionedFolder READER =
      new VersionedFolder(
          VersionedName::parse, Version::numeric, BY_NUMBER, "042_what_it_does.sql");

  @Override
  public String id() {
    return "numbered";
  }

  @Override
  public String title() {
    return "Numbered files";
  }

  @Override
  public Optional<Claim> claim(FolderListing listing) {
    return PlainClaim.of(listing, name -> !name.isTimestamp());
  }

  @Override
  public Folder read(FolderListing listing) {
    return READER.read(listing);
  }

  @Override
  public String runnable(Migration migration, String text) {
    return text;
  }

  @Override
  public TransactionRule transactionRule(Migration migration, Script script) {
    return TransactionRule.PER_MIGRATION;
  }

  @Override
  public List<HistoryLayout> layouts() {
    return OwnLayout.ALL;
  }

  @Override
  public FileNaming naming() {
    return new VersionedNaming(VersionedName::parse, new NumberSequence());
  }
}
