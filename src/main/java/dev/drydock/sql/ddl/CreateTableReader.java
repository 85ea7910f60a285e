package dev.drydock.sql.ddl;

import dev.drydock.sql.TokenKind;
import dev.drydock.sql.ddl.CreateTable.Like;
import dev.drydock.sql.ddl.CreateTable.PartitionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads CREATE TABLE behind the word TABLE. */
final class CreateTableReader {
  private final Cursor cursor;
  private final boolean temporary;
  private final boolean unlogged;
  private final boolean foreign;
  private final List<Column> columns = new ArrayList<>();
  private final List<Constraint> constraints = new ArrayList<>();
  private final List<Like> likes = new ArrayList<>();

  CreateTableReader(Cursor cursor, boolean temporary, boolean unlogged, boolean foreign) {
    this.cursor = cursor;
    this.temporary = temporary;
    this.unlogged = unlogged;
    this.foreign = foreign;
  }

  CreateTable read() {
    boolean ifNotExists = cursor.ifNotExists();
    Name name = cursor.name();
    Optional<Name> ofType = cursor.accept("OF") ? Optional.of(cursor.name()) : Optional.empty();
    Optional<Name> parent =
        cursor.accept("PARTITION", "OF") ? Optional.of(cursor.name()) : Optional.empty();
    if (cursor.isOpen()) {
      elements(ofType.isEmpty() && parent.isEmpty());
    }
    List<Name> inherits = new ArrayList<>();
    Optional<PartitionKey> key = Optional.empty();
    Optional<Span> query = Optional.empty();
    while (!cursor.atEnd()) {
      if (cursor.accept("INHERITS")) {
        cursor.expectSymbol("(");
        if (!cursor.acceptSymbol(")")) {
          inherits.addAll(cursor.list(cursor::name));
          cursor.expectSymbol(")");
        }
      } else if (cursor.accept("PARTITION", "BY")) {
        key = Optional.of(partitionKey());
      } else if (cursor.accept("AS")) {
        query = Optional.of(cursor.toEnd());
      } else {
        // bounds of a partition, WITH (…), USING, TABLESPACE, ON COMMIT, SERVER, OPTIONS
        cursor.skipOne();
      }
    }
    return new CreateTable(
        name,
        ifNotExists,
        temporary,
        unlogged,
        foreign,
        columns,
        constraints,
        likes,
        inherits,
        key,
        parent,
        ofType,
        query);
  }

  private void elements(boolean typed) {
    ConstraintReader constraintReader = new ConstraintReader(cursor);
    ColumnReader columnReader = new ColumnReader(cursor);
    cursor.expectSymbol("(");
    if (cursor.acceptSymbol(")")) {
      return;
    }
    do {
      if (cursor.accept("LIKE")) {
        likes.add(like());
      } else if (constraintReader.startsTableConstraint()) {
        constraints.add(constraintReader.read(true));
      } else {
        columns.add(columnReader.read(typed && !isOnlyName()));
      }
    } while (cursor.acceptSymbol(","));
    cursor.expectSymbol(")");
  }

  /** The last word on indexes holds. */
  private Like like() {
    Name model = cursor.name();
    boolean indexes = false;
    while (!cursor.atDelimiter()) {
      boolean including = cursor.accept("INCLUDING");
      if ((including || cursor.accept("EXCLUDING")) && cursor.isAny("ALL", "INDEXES")) {
        indexes = including;
      }
      cursor.skipOne();
    }
    return new Like(model, indexes);
  }

  /** In {@code CREATE TABLE t (a, b) AS …}. */
  private boolean isOnlyName() {
    return cursor.isSymbol(1, ",") || cursor.kind(1) == TokenKind.RIGHT_PARENTHESIS;
  }

  private PartitionKey partitionKey() {
    int start = cursor.start();
    String method = cursor.ident().name().toLowerCase(Locale.ROOT);
    List<Ident> plain = new ArrayList<>();
    cursor.expectSymbol("(");
    do {
      boolean isPlain = cursor.isName() && cursor.kind(1) != TokenKind.LEFT_PARENTHESIS;
      if (isPlain) {
        plain.add(cursor.ident());
      }
      cursor.rest();
    } while (cursor.acceptSymbol(","));
    cursor.expectSymbol(")");
    return new PartitionKey(method, plain, cursor.since(start));
  }
}
