package dev.drydock.check;

import dev.drydock.migration.Migration;
import dev.drydock.sql.Script;
import dev.drydock.sql.ddl.Shape;
import dev.drydock.sql.ddl.Shapes;
import java.util.List;

/**
 * A migration that is to be checked.
 *
 * @param script what would run of it, with the file's own lines
 * @param shapes what its statements are, in order
 * @param wrapping the transaction the runner puts around it
 * @param unread whether its file could not be read, so that nobody knows what it makes
 */
public record Subject(
    Migration migration, Script script, List<Shape> shapes, Wrapping wrapping, boolean unread) {
  public Subject {
    shapes = List.copyOf(shapes);
  }

  /** Reads what the statements are. */
  public static Subject of(Migration migration, Script script, Wrapping wrapping) {
    return new Subject(migration, script, shapes(script), wrapping, false);
  }

  /** One whose file could not be read. */
  public static Subject unread(Migration migration) {
    return new Subject(migration, Script.parse(""), List.of(), Wrapping.NONE, true);
  }

  /** What the statements of a script are, in order. */
  public static List<Shape> shapes(Script script) {
    return script.statements().stream().map(statement -> Shapes.of(script, statement)).toList();
  }
}
