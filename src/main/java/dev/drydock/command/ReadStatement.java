package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.run.StatementReport;
import dev.drydock.sql.Script;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the whole text of a statement a run tells the beginning of. */
public final class ReadStatement {
  private static final int LONGEST = 200_000;

  ReadStatement() {}

  /**
   * @param file relative to the folder
   * @param tried the text that was rehearsed in place of the file's
   * @return the statement or the group of them, with the line ends of the file; empty when the file
   *     holds something else by now
   * @throws DrydockException INPUT when the file cannot be read
   */
  public Optional<String> read(
      Workspace workspace, String file, Optional<String> tried, StatementReport statement)
      throws DrydockException {
    String text = tried.isPresent() ? tried.get() : ApplyFix.read(workspace.folder().resolve(file));
    String lines =
        text.lines()
            .skip(statement.line() - 1L)
            .limit(statement.endLine() - statement.line() + 1L)
            .collect(Collectors.joining("\n"));
    String shown = statement.sql();
    boolean cut = shown.endsWith("…");
    String first = (cut ? shown.substring(0, shown.length() - 1) : shown).replace("\r\n", "\n");
    int start = lines.indexOf(first);
    if (start < 0 || lines.length() - start > LONGEST) {
      return Optional.empty();
    }
    Script script = Script.parse(lines.substring(start));
    List<String> statements =
        script.statements().stream().limit(statement.count()).map(script::textOf).toList();
    return statements.size() < statement.count()
        ? Optional.empty()
        : Optional.of(String.join(";\n", statements));
  }
}
