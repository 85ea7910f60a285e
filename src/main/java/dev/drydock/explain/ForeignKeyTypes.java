package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.Shape;
import dev.drydock.sql.ddl.Shapes;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns of a foreign key that cannot be compared: the one that refers takes the other's type. */
final class ForeignKeyTypes {
  /** Since PostgreSQL 18 it says which table each is of. */
  private static final Pattern COLUMNS =
      Pattern.compile(
          "Key columns \"(.+?)\"(?: of the referencing table)? and \"(.+?)\"(?: of the referenced"
              + " table)? are of incompatible types: (.+?) and (.+?)\\.");

  /** The table that has such a column and whose name the constraint's has, the longest of them. */
  private static final String BY_CONSTRAINT =
      """
      SELECT a.attrelid::regclass::text
        FROM pg_catalog.pg_attribute a
        JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE a.attname = ? AND pg_catalog.format_type(a.atttypid, NULL) = ?
         AND NOT a.attisdropped AND n.nspname NOT IN ('pg_catalog', 'information_schema')
         AND pg_catalog.strpos(pg_catalog.lower(?), pg_catalog.lower(c.relname)) > 0
       ORDER BY pg_catalog.length(c.relname) DESC, 1 LIMIT 1
      """;

  private static final Pattern TEXTS =
      Pattern.compile("(?:text|character varying|character|citext)(?:\\(\\d+\\))?");
  private static final Pattern NUMBERS =
      Pattern.compile("(?:smallint|integer|bigint|numeric|real|double precision)(?:\\(.+\\))?");

  private ForeignKeyTypes() {}

  /**
   * What to change.
   *
   * @param constraint its name
   */
  static Optional<Fix> fix(Case failure, String constraint) {
    Matcher columns = COLUMNS.matcher(failure.detail());
    if (!columns.find()) {
      return Optional.empty();
    }
    String column = columns.group(1);
    String type = Written.type(columns.group(4));
    Optional<Shape> shape =
        failure.failed().source().map(source -> Shapes.of(source.script(), source.statement()));
    if (columns.group(3).endsWith("[]") && !type.endsWith("[]")) {
      return Optional.of(
          Near.said(
              "Make a table between the two, with one row for each element of %s: no key refers from within an array"
                  .formatted(QuotedNames.quoted(column))));
    }
    if (shape.filter(CreateTable.class::isInstance).isPresent()) {
      return Optional.of(
          Near.said("Write %s as the type of %s".formatted(type, QuotedNames.quoted(column))));
    }
    return shape
        .filter(AlterTable.class::isInstance)
        .map(alter -> ((AlterTable) alter).name().toString())
        .or(() -> failure.live().text(BY_CONSTRAINT, column, columns.group(3), constraint))
        .map(
            table ->
                turns(columns.group(3), type)
                    ? turned(table, QuotedNames.quoted(column), type)
                    : anew(table, QuotedNames.quoted(column), type));
  }

  /** Whether a value of the one type may be read as one of the other. */
  private static boolean turns(String from, String to) {
    boolean text = TEXTS.matcher(from).matches() || TEXTS.matcher(to).matches();
    return text || NUMBERS.matcher(from).matches() && NUMBERS.matcher(to).matches();
  }

  /** A number is no uuid: what the old values meant only their owner can tell. */
  private static Fix anew(String table, String column, String type) {
    return Fix.run(
        "Add a column of type %s to %s and fill it from the other table: no value of %s turns into one"
            .formatted(type, table, column),
        "ALTER TABLE %s ADD COLUMN %s %s;"
            .formatted(table, QuotedNames.quoted(Case.stored(column) + "_new"), type));
  }

  private static Fix turned(String table, String column, String type) {
    return Fix.run(
        "Give %s of %s the type of what it refers to, %s".formatted(column, table, type),
        "ALTER TABLE %s ALTER COLUMN %s TYPE %s USING %s::text::%s;"
            .formatted(table, column, type, column, type));
  }
}
