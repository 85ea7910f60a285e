package dev.drydock.tool.flyway;

import dev.drydock.migration.Folder;
import dev.drydock.migration.Migration;
import dev.drydock.sql.Script;
import dev.drydock.tool.Beginning;
import dev.drydock.tool.Claim;
import dev.drydock.tool.FileNaming;
import dev.drydock.tool.FolderListing;
import dev.drydock.tool.HistoryLayout;
import dev.drydock.tool.Tool;
import dev.drydock.tool.TransactionRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Flyway: {@code V1_2__what.sql} in the order of their versions, then {@code R__what.sql}. */
public final class FlywayTool implements Tool {
  private static final int LIKELY = 92;

  @Override
  public String id() {
    return "flyway";
  }

  @Override
  public String title() {
    return "Flyway";
  }

  @Override
  public Optional<Claim> claim(FolderListing listing) {
    List<String> named =
        listing.files().stream()
            .filter(file -> FlywayName.parse(file.substring(file.lastIndexOf('/') + 1)).isPresent())
            .toList();
    long sql = listing.files().stream().filter(file -> file.endsWith(".sql")).count();
    return named.isEmpty() || named.size() * 3L < sql
        ? Optional.empty()
        : Optional.of(new Claim(LIKELY, "it has " + named.getFirst()));
  }

  @Override
  public Folder read(FolderListing listing) {
    return FlywayFolder.read(listing);
  }

  @Override
  public String runnable(Migration migration, String text) {
    FileOptions options = FileOptions.of(migration.path());
    return options.placeholders() ? Placeholders.of(migration, text).replaced(text) : text;
  }

  @Override
  public Beginning beginning(Path folder) {
    return Schemas.of(Settings.all(folder));
  }

  @Override
  public TransactionRule transactionRule(Migration migration, Script script) {
    return FileOptions.of(migration.path()).inTransaction()
        ? TransactionRule.PER_MIGRATION
        : TransactionRule.NONE;
  }

  @Override
  public List<HistoryLayout> layouts() {
    return List.of(new FlywayLayout());
  }

  @Override
  public FileNaming naming() {
    return new FlywayNaming();
  }
}
