package dev.drydock.tool.marked;

import dev.drydock.migration.Folder;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import dev.drydock.sql.Script;
import dev.drydock.tool.Claim;
import dev.drydock.tool.FileNaming;
import dev.drydock.tool.FolderListing;
import dev.drydock.tool.HistoryLayout;
import dev.drydock.tool.Tool;
import dev.drydock.tool.TransactionRule;
import dev.drydock.tool.files.Marks;
import dev.drydock.tool.files.UpPart;
import dev.drydock.tool.plain.VersionedFolder;
import dev.drydock.tool.plain.VersionedName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A tool with one file a migration, whose comments say what moves forward and what back.
 *
 * @param parser what a file's name says
 * @param order by number, or that of the names
 * @param part what is run
 * @param noTransaction the option of a file that runs without a transaction
 * @param layout of its history
 * @param habits what else it does otherwise than most
 */
record MarkedTool(
    String id,
    String title,
    Function<String, Optional<VersionedName>> parser,
    Order order,
    UpPart part,
    Optional<Pattern> noTransaction,
    HistoryLayout layout,
    Habits habits)
    implements Tool {

  /** A tool as most are. */
  MarkedTool(
      String id,
      String title,
      Function<String, Optional<VersionedName>> parser,
      Order order,
      UpPart part,
      Optional<Pattern> noTransaction,
      HistoryLayout layout) {
    this(id, title, parser, order, part, noTransaction, layout, Habits.usual(parser));
  }

  /** The same with other habits. */
  MarkedTool having(UnaryOperator<Habits> change) {
    return new MarkedTool(
        id, title, parser, order, part, noTransaction, layout, change.apply(habits));
  }

  /** A comment only this tool writes, or a file. */
  private static final int CERTAIN = 95;

  private static final String UP = ".up.sql";
  private static final String DOWN = ".down.sql";

  private static final String EXAMPLE = "20250828143000_what_it_does.sql";

  /** In which order a tool runs its files. */
  enum Order {
    BY_NUMBER,
    BY_NAME
  }

  /**
   * Only a file whose name the tool takes can speak for it, and none that has its way back beside
   * it: to such a tool that would be a migration as well.
   */
  @Override
  public Optional<Claim> claim(FolderListing listing) {
    if (habits.settings().filter(listing.files()::contains).isPresent()) {
      return habits.settings().map(file -> new Claim(CERTAIN, "it has " + file));
    }
    Set<String> all = Set.copyOf(listing.files());
    List<String> files =
        listing.files().stream()
            .filter(file -> parser.apply(file).isPresent())
            .filter(file -> !ofPair(file, all))
            .toList();
    return Marks.firstOf(listing, files, part.marks())
        .map(file -> new Claim(CERTAIN, file + " has its marks"));
  }

  private static boolean ofPair(String file, Set<String> all) {
    return file.endsWith(UP) && all.contains(file.replace(UP, DOWN))
        || file.endsWith(DOWN) && all.contains(file.replace(DOWN, UP));
  }

  @Override
  public Folder read(FolderListing listing) {
    boolean byNumber = order == Order.BY_NUMBER;
    Comparator<Migration> comparator =
        byNumber ? Comparator.comparing(m -> m.version().orElseThrow()) : (a, b) -> 0;
    return new VersionedFolder(
            parser, byNumber ? Version::numeric : Version::textual, comparator, EXAMPLE)
        .read(listing);
  }

  @Override
  public String runnable(Migration migration, String text) {
    return habits.variables().apply(part.of(text));
  }

  /** The tool does not see such a mark, or refuses the file; the way back would run as well. */
  @Override
  public Optional<Problem> refuses(Migration migration, String text) {
    OptionalInt line = part.strayed(text);
    if (line.isPresent()) {
      return Optional.of(
          refusal(
              migration,
              "misplaced-mark",
              "%s, line %d: there are blanks before the mark, so %s does not see it and what takes"
                      .formatted(migration.file(), line.getAsInt(), title)
                  + " the migration back would run with it.",
              "Put the mark at the beginning of its line, and end the statement before it."));
    }
    return habits
        .wrongMarks()
        .apply(text)
        .map(
            what ->
                refusal(
                    migration,
                    "wrong-marks",
                    "%s has %s, and %s refuses such a file."
                        .formatted(migration.file(), what, title),
                    "Put the mark for the way forward above all statements and the one for the way"
                        + " back below them, with nothing behind it where there is no way back."));
  }

  private static Problem refusal(Migration migration, String code, String message, String remedy) {
    return new Problem(
        code,
        Severity.ERROR,
        message,
        remedy,
        migration.version().map(Version::text).stream().toList(),
        List.of(migration.file()),
        Optional.empty());
  }

  @Override
  public String marked(String statements) {
    return part.marks().matcher(statements).find()
        ? statements
        : Frame.of(id).map(frame -> frame.around(statements)).orElse(statements);
  }

  @Override
  public TransactionRule transactionRule(Migration migration, Script script) {
    return noTransaction.filter(option -> option.matcher(script.text()).find()).isPresent()
        ? TransactionRule.NONE
        : TransactionRule.PER_MIGRATION;
  }

  @Override
  public FileNaming naming() {
    return habits.naming();
  }

  @Override
  public List<HistoryLayout> layouts() {
    return List.of(layout);
  }
}
