package dev.drydock.run;

import dev.drydock.run.effects.AlreadyThere;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Column;
import dev.drydock.sql.ddl.Constraint;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.Shape;
import dev.drydock.sql.ddl.Shapes;
import dev.drydock.sql.ddl.Span;
import dev.drydock.sql.ddl.TableAction.AddColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sets what IF NOT EXISTS found beside what was wanted: PostgreSQL makes the wanted columns in a
 * temporary table, so that both are spelled by it, and a savepoint takes that back.
 */
final class WantedShape {
  private static final String POINT = "drydock_wanted";
  private static final String WANTED = "pg_temp.drydock_wanted";

  private static final String COLUMNS =
      """
      SELECT a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull,
             pg_catalog.pg_get_expr(d.adbin, d.adrelid)
        FROM pg_catalog.pg_attribute a
        LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
       WHERE a.attrelid = pg_catalog.to_regclass(?)::oid AND a.attnum > 0 AND NOT a.attisdropped
       ORDER BY a.attnum
      """;

  private static final String KIND =
      "SELECT relkind::text FROM pg_catalog.pg_class WHERE oid = pg_catalog.to_regclass(?)::oid";

  private final WriteSession session;

  WantedShape(WriteSession session) {
    this.session = session;
  }

  private record Shown(String name, String type, boolean notNull, Optional<String> value) {}

  /** The report with what could be compared; asked within the step's transaction. */
  StatementReport compared(Step step, StatementReport report) throws ServerException {
    List<AlreadyThere> found = report.effects().alreadyThere();
    if (found.size() != 1
        || session.transactionState() != WriteSession.TransactionState.OPEN
        || step.statements().size() > 1) {
      return report;
    }
    session.savepoint(POINT);
    Optional<List<String>> differences;
    try {
      differences = differences(step);
    } catch (ServerException e) {
      if (e.error().connectionLost()) {
        throw e;
      }
      differences = Optional.empty(); // what it needs cannot be had in a temporary table
    }
    session.rollbackTo(POINT);
    session.release(POINT);
    return differences
        .map(d -> List.of(new AlreadyThere(found.getFirst().object(), true, d)))
        .map(there -> report.with(report.effects().told(report.effects().takenAlong(), there)))
        .orElse(report);
  }

  private Optional<List<String>> differences(Step step) throws ServerException {
    String text = step.script().text();
    Shape shape = Shapes.of(step.script(), step.first());
    if (shape instanceof CreateTable table
        && table.isComplete()
        && !table.temporary()
        && table.partitionBy().isEmpty()) {
      Stream<String> columns = table.columns().stream().map(column -> written(column, text));
      Stream<String> constraints =
          table.constraints().stream()
              .filter(constraint -> constraint.kind() == Constraint.Kind.PRIMARY_KEY)
              .map(constraint -> constraint.span().in(text));
      return compare(table.name(), Stream.concat(columns, constraints).toList());
    }
    if (shape instanceof AlterTable alter
        && alter.actions().size() == 1
        && alter.actions().getFirst() instanceof AddColumn added) {
      return compare(alter.name(), List.of(written(added.column(), text)));
    }
    return Optional.empty();
  }

  /** Without foreign keys: no temporary table may have one to another. */
  private static String written(Column column, String text) {
    StringBuilder written = new StringBuilder();
    int at = column.span().start();
    for (Constraint constraint : column.of(Constraint.Kind.FOREIGN_KEY).toList()) {
      Span span = constraint.span();
      written.append(text, at, span.start()).append(' ');
      at = span.end();
    }
    return written.append(text, at, column.span().end()).toString();
  }

  private Optional<List<String>> compare(Name name, List<String> parts) throws ServerException {
    String there =
        name.schema().map(schema -> Session.quoted(schema) + ".").orElse("")
            + Session.quoted(name.own());
    List<String> kind = session.query(KIND, row -> row.getString(1), there);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    if (!List.of("r", "p", "f").contains(kind.getFirst())) {
      return Optional.of(List.of(name.own() + " is no table"));
    }
    Map<String, Shown> live = columns(there);
    session.execute(
        "CREATE TABLE " + WANTED + " (" + String.join(",\n", parts) + "\n)", notice -> {});
    List<String> differences = new ArrayList<>();
    columns(WANTED)
        .values()
        .forEach(wanted -> compare(wanted, live.get(wanted.name()), differences));
    return Optional.of(differences);
  }

  private Map<String, Shown> columns(String relation) throws ServerException {
    Map<String, Shown> columns = new LinkedHashMap<>();
    session.query(COLUMNS, WantedShape::shown, relation).forEach(c -> columns.put(c.name(), c));
    return columns;
  }

  private static Shown shown(ResultSet row) throws SQLException {
    return new Shown(
        row.getString(1),
        row.getString(2),
        row.getBoolean(3),
        Optional.ofNullable(row.getString(4)));
  }

  private static void compare(Shown wanted, Shown there, List<String> differences) {
    String column = "column " + wanted.name();
    if (there == null) {
      differences.add(column + " is missing");
      return;
    }
    if (!there.type().equals(wanted.type())) {
      differences.add(column + " is " + there.type() + ", not " + wanted.type());
    }
    if (there.notNull() != wanted.notNull()) {
      differences.add(column + (there.notNull() ? " is NOT NULL" : " allows NULL"));
    }
    boolean counts = isCounter(there) && isCounter(wanted);
    if (!counts && !there.value().equals(wanted.value())) {
      differences.add(
          "%s has default %s, not %s"
              .formatted(column, there.value().orElse("none"), wanted.value().orElse("none")));
    }
  }

  /** A sequence of its own has another name. */
  private static boolean isCounter(Shown column) {
    return column.value().filter(value -> value.startsWith("nextval(")).isPresent();
  }
}
