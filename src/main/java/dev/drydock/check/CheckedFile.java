package dev.drydock.check;

import dev.drydock.check.schema.SchemaView;
import dev.drydock.migration.Migration;
import dev.drydock.problem.TextEdit;
import dev.drydock.sql.Script;
import dev.drydock.sql.SourcePosition;
import java.util.List;

/**
 * A migration that is to run, as rules see it. Offsets are UTF-16 offsets into {@link #text}.
 *
 * @param migration the file
 * @param script its text, cut into statements
 * @param statements in order
 * @param wrapping the runner's transaction
 * @param end what is there when all that is pending has run
 * @param surroundings the same for every file of the folder
 */
public record CheckedFile(
    Migration migration,
    Script script,
    List<CheckedStatement> statements,
    Wrapping wrapping,
    SchemaView end,
    Surroundings surroundings) {

  public CheckedFile {
    statements = List.copyOf(statements);
  }

  /** What the offsets count in. */
  public String text() {
    return script.text();
  }

  /** The text between two offsets. */
  public String text(int start, int end) {
    return script.text().substring(start, end);
  }

  /** The piece of the file between two offsets. */
  public Span span(int start, int end) {
    SourcePosition from = script.position(start);
    SourcePosition to = script.position(end);
    return new Span(from.line(), from.column(), to.line(), to.column());
  }

  /** An edit that puts {@code text} in place of what stands between two offsets. */
  public TextEdit replace(int start, int end, String text) {
    Span span = span(start, end);
    return new TextEdit(span.line(), span.column(), span.endLine(), span.endColumn(), text);
  }

  /** An edit that puts {@code text} before the character at an offset. */
  public TextEdit insert(int offset, String text) {
    return replace(offset, offset, text);
  }
}
