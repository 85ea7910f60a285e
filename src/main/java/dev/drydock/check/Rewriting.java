package dev.drydock.check;

import dev.drydock.problem.Fix;
import dev.drydock.problem.NewFile;
import dev.drydock.problem.TextEdit;
import dev.drydock.sql.ddl.Name;
import java.util.List;
import java.util.Optional;

/** Composes the fixes that several rules offer. */
public final class Rewriting {
  /** dbmate refuses a file without it. */
  private static final String DBMATE_END = "\n-- migrate:down\n";

  private Rewriting() {}

  /** Takes the statement out of its file, with its semicolon and the rest of its line. */
  public static TextEdit remove(Spot spot) {
    int end = afterSemicolon(spot);
    String text = spot.file().text();
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    if (end < text.length() && text.charAt(end) == '\r') {
      end++;
    }
    if (end < text.length() && text.charAt(end) == '\n') {
      end++;
    }
    return spot.file().replace(spot.statement().start(), end, "");
  }

  /** The offset behind the statement's semicolon, or behind its last token where it has none. */
  public static int afterSemicolon(Spot spot) {
    String text = spot.file().text();
    int at = spot.statement().end();
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == ';' ? at + 1 : spot.statement().end();
  }

  /** Adds statements behind this one. */
  public static TextEdit append(Spot spot, String statements) {
    int at = afterSemicolon(spot);
    boolean closed = at > spot.statement().end();
    return spot.file().insert(at, (closed ? "\n" : ";\n") + statements);
  }

  /** Changes the file and makes a migration that runs after it. */
  public static Fix andThen(
      Spot spot, String title, List<TextEdit> edits, String name, String sql) {
    NewFile next = new NewFile(name, marked(spot.file().surroundings().tool(), true, sql));
    return new Fix(title, edits, Optional.of(next), Optional.empty());
  }

  /** Moves the statement, changed, into a migration of its own that runs in no transaction. */
  public static Fix alone(Spot spot, String title, String name, String sql) {
    NewFile next = new NewFile(name, marked(spot.file().surroundings().tool(), false, sql));
    return new Fix(title, List.of(remove(spot)), Optional.of(next), Optional.empty());
  }

  /** Statements between the marks a tool wants, one of which tells it to use no transaction. */
  private static String marked(String tool, boolean transaction, String sql) {
    return switch (tool) {
      case "goose" -> (transaction ? "" : "-- +goose NO TRANSACTION\n") + "-- +goose Up\n" + sql;
      case "dbmate" ->
          "-- migrate:up" + (transaction ? "" : " transaction:false") + "\n" + sql + DBMATE_END;
      case "sql-migrate" -> "-- +migrate Up" + (transaction ? "" : " notransaction") + "\n" + sql;
      case "sqlx" -> (transaction ? "" : "-- no-transaction\n") + sql;
      case "atlas" -> (transaction ? "" : "-- atlas:txmode none\n\n") + sql;
      default -> sql;
    };
  }

  /** A name for something of a table, for instance {@code orders_total_check}. */
  public static String nameFor(Name table, List<String> columns, String suffix) {
    String name = table.own() + "_" + String.join("_", columns) + "_" + suffix;
    return dev.drydock.sql.QuotedNames.quoted(
        name.replace("__", "_").substring(0, Math.min(60, name.replace("__", "_").length())));
  }
}
