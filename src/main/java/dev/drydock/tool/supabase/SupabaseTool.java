package dev.drydock.tool.supabase;

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
import dev.drydock.tool.plain.TimeSequence;
import dev.drydock.tool.plain.VersionedFolder;
import dev.drydock.tool.plain.VersionedName;
import dev.drydock.tool.plain.VersionedNaming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code supabase/migrations}: digits, {@code _}, a name. Files run in byte order of their names,
 * and versions are compared as text, as {@code supabase db push} does.
 */
public final class SupabaseTool implements Tool {
  private static final Pattern NAME = Pattern.compile("([0-9]+)_(.*)\\.sql", Pattern.DOTALL);

  /** The CLI made a first file with all there was before this day, and no longer runs it. */
  private static final long FIRST_INIT = 20211209000000L;

  private static final Pattern INIT = Pattern.compile("([0-9]{14})_init\\.sql");

  private static final VersionedFolder READER =
      new VersionedFolder(
          SupabaseTool::parse, Version::textual, (a, b) -> 0, "20250828143000_what_it_does.sql");

  @Override
  public String id() {
    return "supabase";
  }

  @Override
  public String title() {
    return "Supabase";
  }

  @Override
  public Optional<Claim> claim(FolderListing listing) {
    return SupabaseClaim.of(listing);
  }

  @Override
  public Folder read(FolderListing listing) {
    Folder folder = READER.read(listing);
    if (folder.migrations().isEmpty() || !isOldInit(folder.migrations().getFirst())) {
      return folder;
    }
    List<Migration> migrations = new ArrayList<>(folder.migrations());
    migrations.set(0, ignored(migrations.getFirst()));
    return new Folder(folder.path(), migrations, folder.consecutive(), folder.problems());
  }

  @Override
  public String runnable(Migration migration, String text) {
    return text;
  }

  @Override
  public TransactionRule transactionRule(Migration migration, Script script) {
    return TransactionRule.PER_MIGRATION;
  }

  /** Its own, and those that projects keep beside it or instead. */
  @Override
  public List<HistoryLayout> layouts() {
    List<HistoryLayout> layouts = new ArrayList<>();
    layouts.add(new SupabaseLayout());
    layouts.addAll(OwnLayout.ALL);
    return layouts;
  }

  @Override
  public FileNaming naming() {
    return new VersionedNaming(SupabaseTool::parse, new TimeSequence());
  }

  static Optional<VersionedName> parse(String fileName) {
    Matcher matcher = NAME.matcher(fileName);
    return matcher.matches()
        ? Optional.of(new VersionedName(matcher.group(1), "_", matcher.group(2)))
        : Optional.empty();
  }

  private static boolean isOldInit(Migration migration) {
    Matcher matcher = INIT.matcher(migration.file());
    return matcher.matches() && Long.parseLong(matcher.group(1)) < FIRST_INIT;
  }

  private static Migration ignored(Migration m) {
    return new Migration(
        m.version(),
        m.name(),
        m.id(),
        m.file(),
        m.path(),
        m.kind(),
        m.content(),
        m.size(),
        m.checksum(),
        m.plain(),
        Optional.of("a first _init file from before December 2021, which the CLI passes over"));
  }
}
