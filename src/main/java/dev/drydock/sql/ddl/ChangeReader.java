package dev.drydock.sql.ddl;

import dev.drydock.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads statements that change rows, perhaps behind a WITH. */
final class ChangeReader {
  private final Cursor cursor;
  private final Span whole;

  ChangeReader(Cursor cursor, Span whole) {
    this.cursor = cursor;
    this.whole = whole;
  }

  Shape read() {
    if (cursor.accept("WITH")) {
      while (!cursor.isAny("SELECT", "VALUES", "TABLE", "INSERT", "UPDATE", "DELETE", "MERGE")
          && !cursor.isOpenedQuery()) {
        cursor.span();
        if (cursor.accept("AS")) {
          cursor.accept("NOT");
          cursor.accept("MATERIALIZED");
          cursor.parenthesized();
        } else {
          cursor.skipOne();
        }
      }
    }
    String word = cursor.word();
    cursor.skip();
    return switch (word) {
      case "INSERT" -> insert();
      case "UPDATE" -> update();
      case "DELETE" -> delete();
      case "MERGE" -> {
        cursor.expect("INTO");
        yield new Merge(cursor.relation(), whole);
      }
      case "TRUNCATE" -> truncate();
      case "COPY" -> copy();
      default -> new Query(whole);
    };
  }

  private Insert insert() {
    cursor.expect("INTO");
    Name target = cursor.name();
    if (cursor.accept("AS")) {
      cursor.ident();
    }
    List<Ident> columns = new ArrayList<>();
    List<Ident> wholeColumns = new ArrayList<>();
    boolean isQuery =
        cursor.word(1).equals("SELECT")
            || cursor.word(1).equals("WITH")
            || cursor.word(1).equals("VALUES");
    if (cursor.isOpen() && !isQuery) {
      cursor.skip();
      do {
        Ident column = cursor.ident();
        columns.add(column);
        if (cursor.atDelimiter()) {
          wholeColumns.add(column);
        }
        while (!cursor.atDelimiter()) {
          cursor.skipOne(); // a field or an element of the column
        }
      } while (cursor.acceptSymbol(","));
    }
    return new Insert(target, columns, wholeColumns, whole);
  }

  private Update update() {
    Name target = cursor.relation();
    Optional<Ident> alias = Optional.empty();
    if (!cursor.is("SET")) {
      cursor.accept("AS");
      alias = Optional.of(cursor.ident());
    }
    cursor.expect("SET");
    List<Ident> columns = new ArrayList<>();
    do {
      if (cursor.isOpen()) {
        columns.addAll(cursor.columns());
      } else {
        columns.add(cursor.ident());
      }
      while (!cursor.atDelimiter() && !cursor.isAny("WHERE", "FROM", "RETURNING")) {
        cursor.skipOne();
      }
    } while (cursor.acceptSymbol(","));
    return new Update(target, alias, columns, where(), whole);
  }

  private Delete delete() {
    cursor.expect("FROM");
    Name target = cursor.relation();
    Optional<Ident> alias = Optional.empty();
    if (cursor.isName() && !cursor.isAny("USING", "WHERE", "RETURNING")) {
      cursor.accept("AS");
      alias = Optional.of(cursor.ident());
    }
    boolean using = cursor.is("USING");
    return new Delete(target, alias, using, where(), whole);
  }

  private Optional<Span> where() {
    while (!cursor.atEnd()) {
      if (cursor.accept("WHERE")) {
        int start = cursor.start();
        while (!cursor.atEnd() && !cursor.is("RETURNING")) {
          cursor.skipOne();
        }
        return Optional.of(cursor.since(start));
      }
      cursor.skipOne();
    }
    return Optional.empty();
  }

  private Truncate truncate() {
    cursor.accept("TABLE");
    List<Name> tables = cursor.list(cursor::relation);
    cursor.accept("RESTART", "IDENTITY");
    cursor.accept("CONTINUE", "IDENTITY");
    return new Truncate(tables, cursor.cascade());
  }

  private Copy copy() {
    cursor.accept("BINARY");
    Optional<Name> table = Optional.empty();
    List<Ident> columns = List.of();
    if (cursor.kind() == TokenKind.LEFT_PARENTHESIS) {
      cursor.parenthesized();
    } else {
      table = Optional.of(cursor.name());
      columns = cursor.isOpen() ? cursor.columns() : List.of();
    }
    return new Copy(table, columns, cursor.is("FROM"));
  }
}
