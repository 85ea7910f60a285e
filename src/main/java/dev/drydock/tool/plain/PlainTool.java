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
import java.util.function.Predicate;

/**
 * Plain files in numeric order. Counted and timed ones are two tools, as they are named, created
 * and renumbered differently; they are read alike, so that a stray one of the other kind still runs
 * where its number belongs.
 *
 * @param mine which names are this tool's
 * @param example of a good name
 */
public record PlainTool(
    String id,
    String title,
    Predicate<VersionedName> mine,
    String example,
    VersionSequence sequence)
    implements Tool {

  /** {@code 003_name.sql}: up to seven digits. */
  public static final Tool NUMBERED =
      new PlainTool(
          "numbered",
          "Numbered files",
          name -> !name.isTimestamp(),
          "042_what_it_does.sql",
          new NumberSequence());

  /** {@code 20250828143000_name.sql}: 8 to 17 digits. */
  public static final Tool TIMESTAMPED =
      new PlainTool(
          "timestamped",
          "Timestamped files",
          VersionedName::isTimestamp,
          "20250828143000_what_it_does.sql",
          new TimeSequence());

  @Override
  public Optional<Claim> claim(FolderListing listing) {
    return PlainClaim.of(listing, mine);
  }

  /**
   * By number; files of one number in byte order of their names, as they are listed. Those that
   * take another back are not run.
   */
  @Override
  public Folder read(FolderListing listing) {
    Comparator<Migration> byNumber =
        Comparator.comparing(migration -> migration.version().orElseThrow());
    return new VersionedFolder(VersionedName::parse, Version::numeric, byNumber, example)
        .read(listing, new WaysBack(listing.files()));
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
    return new VersionedNaming(VersionedName::parse, sequence);
  }
}
