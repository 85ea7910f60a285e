package dev.drydock.tool.sqitch;

import dev.drydock.migration.Folder;
import dev.drydock.migration.Kind;
import dev.drydock.migration.Migration;
import dev.drydock.migration.MigrationText;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sqitch: the order is the plan's, a change is {@code deploy/NAME.sql}, and what it runs it runs
 * with psql, outside any transaction but the script's own. The folder may be the project's or
 * {@code deploy} itself.
 */
public final class SqitchTool implements Tool {
  private static final String PLAN = "sqitch.plan";
  private static final int CERTAIN = 95;

  @Override
  public String id() {
    return "sqitch";
  }

  @Override
  public String title() {
    return "Sqitch";
  }

  @Override
  public Optional<Claim> claim(FolderListing listing) {
    return plan(listing).map(plan -> new Claim(CERTAIN, "there is " + plan));
  }

  /** Relative to the folder. */
  private static Optional<String> plan(FolderListing listing) {
    return listing.files().stream()
        .filter(file -> file.equals(PLAN) || file.endsWith("/" + PLAN))
        .findFirst()
        .or(
            () ->
                listing.around().stream()
                    .filter(file -> file.equals("../" + PLAN))
                    .filter(file -> listing.folder().endsWith("deploy"))
                    .findFirst());
  }

  @Override
  public Folder read(FolderListing listing) {
    String plan = plan(listing).orElse(PLAN);
    String deploy =
        plan.startsWith("../") ? "" : plan.substring(0, plan.length() - PLAN.length()) + "deploy/";
    String text = MigrationText.read(listing.folder().resolve(plan)).text().orElse("");
    Set<String> files = new HashSet<>(listing.files());
    List<MigrationEntry> entries = new ArrayList<>();
    for (PlannedChange change : Plan.read(text)) {
      String name = name(change, deploy, files);
      entries.add(
          new MigrationEntry(
              Optional.empty(),
              name,
              change.id(),
              deploy + name + ".sql",
              Kind.VERSIONED,
              Optional.empty()));
    }
    return MigrationEntry.read(
        listing, entries, (a, b) -> 0, new FileNotes("a change of sqitch add"));
  }

  /** A change that was reworked keeps its old script under a tag. */
  private static String name(PlannedChange change, String deploy, Set<String> files) {
    return change.tags().reversed().stream()
        .map(tag -> change.name() + "@" + tag)
        .filter(tagged -> files.contains(deploy + tagged + ".sql"))
        .findFirst()
        .orElse(change.name());
  }

  @Override
  public String runnable(Migration migration, String text) {
    return text;
  }

  @Override
  public TransactionRule transactionRule(Migration migration, Script script) {
    return TransactionRule.NONE;
  }

  @Override
  public List<HistoryLayout> layouts() {
    return List.of(new SqitchLayout());
  }

  @Override
  public FileNaming naming() {
    return new NoNaming("Sqitch", "Use sqitch add or sqitch rework.");
  }
}
