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
import java.util.List;
import java.util.Optional;

/** Files named by a time of 8 to 17 digits: {@code 20250828143000_name.sql}, in numeric order. */
public final class TimestampedTool implements Tool {
  private static final VersionedFolder READER =
      new VersionedFolder(
          VersionedName::parse,
          Version::numeric,
          NumberedTool.BY_NUMBER,
          "20250828143000_what_it_does.sql");

  @Override
  public String id() {
    return "timestamped";
  }

  @Override
  public String title() {
    return "Timestamped files";
  }

  @Override
  public Optional<Claim> claim(FolderListing listing) {
    return PlainClaim.of(listing, VersionedName::isTimestamp);
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
    return new VersionedNaming(VersionedName::parse, new TimeSequence());
  }
}
