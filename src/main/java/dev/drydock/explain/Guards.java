package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.problem.TextEdit;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Shapes;
import dev.drydock.sql.ddl.TableAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Ways to have a statement pass over what is there already. */
final class Guards {
  /** What CREATE takes IF NOT EXISTS, and behind which word. */
  private static final Set<String> TAKES_IF_NOT_EXISTS =
      Set.of("TABLE", "INDEX", "SEQUENCE", "SCHEMA", "EXTENSION", "CONCURRENTLY", "VIEW", "COLUMN");

  /** What ADD is followed by where it adds a constraint, which has no such guard. */
  private static final Set<String> OF_CONSTRAINTS =
      Set.of("CONSTRAINT", "UNIQUE", "PRIMARY", "FOREIGN", "CHECK", "EXCLUDE");

  private Guards() {}

  /** {@code IF NOT EXISTS} behind the word that takes it. */
  static Optional<Fix> ifNotExists(Case failure) {
    List<String> words = failure.words();
    for (String word : words) {
      if (TAKES_IF_NOT_EXISTS.contains(word.toUpperCase(Locale.ROOT))
          && !(word.equalsIgnoreCase("INDEX")
              && words.stream().anyMatch("CONCURRENTLY"::equalsIgnoreCase))
          && !(failure.command().startsWith("ALTER") && !isAddedColumn(word, words))) {
        return failure.replaceText(
            "Make it only if it is not there", word, word + " IF NOT EXISTS");
      }
    }
    int add = words.indexOf("ADD");
    boolean column =
        add >= 0
            && add + 1 < words.size()
            && !OF_CONSTRAINTS.contains(words.get(add + 1).toUpperCase(Locale.ROOT));
    if (failure.command().equals("ALTER TABLE") && column) {
      return failure.replaceText("Make it only if it is not there", "ADD", "ADD IF NOT EXISTS");
    }
    return failure.statement().isEmpty()
        ? Optional.of(new Fix("Say IF NOT EXISTS", List.of(), Optional.empty(), Optional.empty()))
        : Optional.empty();
  }

  /** No ALTER makes anything but columns; of what it renames there is no IF NOT EXISTS. */
  private static boolean isAddedColumn(String word, List<String> words) {
    return word.equalsIgnoreCase("COLUMN") && words.stream().anyMatch("ADD"::equalsIgnoreCase);
  }

  /** A guard that has the statement followed by another, in the same file. */
  static Fix followed(Case failure, Fix guard, String title, String sql) {
    Failed.Source source = failure.failed().source().orElseThrow();
    int end = source.statement().end();
    TextEdit behind = Case.replace(source, end, end, ";\n" + sql.replaceFirst(";\\s*$", ""));
    List<TextEdit> edits = new ArrayList<>(guard.edits());
    TextEdit last = edits.isEmpty() ? behind : edits.getLast();
    boolean touches =
        last != behind && last.endLine() == behind.line() && last.endColumn() == behind.column();
    if (touches) {
      edits.set(
          edits.size() - 1,
          new TextEdit(
              last.line(),
              last.column(),
              last.endLine(),
              last.endColumn(),
              last.text() + behind.text()));
    } else {
      edits.add(behind);
    }
    return Fix.of(title, edits.toArray(TextEdit[]::new));
  }

  /**
   * The same for each action that adds a column the table has; empty where none does.
   *
   * @param there the table's columns
   */
  static Optional<Fix> addColumns(Case failure, Set<String> there) {
    return failure
        .failed()
        .source()
        .map(source -> Fix.of("Make it only if it is not there", guards(source, there)))
        .filter(fix -> !fix.edits().isEmpty());
  }

  private static TextEdit[] guards(Failed.Source source, Set<String> there) {
    return Optional.of(Shapes.of(source.script(), source.statement()))
        .filter(AlterTable.class::isInstance)
        .map(AlterTable.class::cast)
        .stream()
        .flatMap(alter -> alter.actions().stream())
        .filter(TableAction.AddColumn.class::isInstance)
        .map(TableAction.AddColumn.class::cast)
        .filter(add -> !add.ifNotExists() && there.contains(add.column().name().name()))
        .map(add -> add.column().name().span().start())
        .map(at -> Case.replace(source, at, at, "IF NOT EXISTS "))
        .toArray(TextEdit[]::new);
  }

  /** A statement before this one; alone where this one is not known. */
  static Optional<Fix> before(Case failure, String title, String text) {
    return failure
        .failed()
        .source()
        .map(
            source ->
                Fix.of(
                    title,
                    Case.replace(
                        source, source.statement().start(), source.statement().start(), text)))
        .or(() -> Optional.of(Fix.run(title, text.strip())));
  }

  /** The statement in a DO block that takes the error for done. */
  static Optional<Fix> guarded(Case failure, String condition) {
    return failure
        .failed()
        .source()
        .map(
            source ->
                Fix.of(
                    "Make it only if it is not there",
                    Case.replace(
                        source,
                        source.statement().start(),
                        source.statement().end(),
                        "DO $$ BEGIN\n  %s;\nEXCEPTION WHEN %s THEN NULL;\nEND $$"
                            .formatted(source.text(), condition))));
  }
}
