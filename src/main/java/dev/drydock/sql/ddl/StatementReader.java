package dev.drydock.sql.ddl;

import dev.drydock.sql.Explained;
import dev.drydock.sql.TokenKind;

/** Reads one statement by its first word. */
final class StatementReader {
  private final Cursor cursor;
  private final Span whole;

  StatementReader(Cursor cursor, Span whole) {
    this.cursor = cursor;
    this.whole = whole;
  }

  Shape read() {
    if (cursor.kind() == TokenKind.LEFT_PARENTHESIS) {
      return new Query(whole);
    }
    return switch (cursor.word()) {
      case "CREATE" -> {
        cursor.skip();
        yield new CreateReader(cursor, whole).read();
      }
      case "ALTER" -> {
        cursor.skip();
        yield new AlterReader(cursor).read();
      }
      case "DROP" -> {
        cursor.skip();
        yield new DropReader(cursor).read();
      }
      case "GRANT", "REVOKE" -> new GrantReader(cursor).read();
      case "COMMENT" -> {
        cursor.skip();
        cursor.expect("ON");
        yield new CommentReader(cursor).read();
      }
      case "DO" -> {
        cursor.skip();
        yield new BodyReader(cursor).readDo();
      }
      case "SELECT", "VALUES", "TABLE" -> new Query(whole);
      case "WITH", "INSERT", "UPDATE", "DELETE", "MERGE", "TRUNCATE", "COPY" ->
          new ChangeReader(cursor, whole).read();
      case "VACUUM", "ANALYZE", "ANALYSE", "CLUSTER", "REINDEX", "REFRESH" ->
          new MaintenanceReader(cursor).read();
      case "EXPLAIN" -> explained();
      case "LOCK" -> {
        cursor.skip();
        yield lock();
      }
      case "SET", "RESET" -> new SettingReader(cursor).read();
      default -> new Other(true);
    };
  }

  /** With ANALYZE it is run, and so it is what is explained; without, nothing is. */
  private Shape explained() {
    Explained explained = Explained.of(cursor.text(), cursor.tokens());
    if (!explained.analyze()) {
      return new Other(true);
    }
    while (cursor.start() < explained.start()) {
      cursor.skip();
    }
    return new StatementReader(cursor, new Span(explained.start(), whole.end())).read();
  }

  private Shape lock() {
    cursor.accept("TABLE");
    var tables = cursor.list(cursor::relation);
    StringBuilder mode = new StringBuilder();
    if (cursor.accept("IN")) {
      while (!cursor.atEnd() && !cursor.is("MODE")) {
        mode.append(mode.isEmpty() ? "" : " ").append(cursor.word());
        cursor.skip();
      }
    }
    return new LockTable(tables, mode.isEmpty() ? "ACCESS EXCLUSIVE" : mode.toString());
  }
}
