package dev.drydock.sql.ddl;

import dev.drydock.sql.ddl.QueryNames.Relation;
import dev.drydock.sql.ddl.QueryNames.Use;
import java.util.Optional;

/** Reads the relation whose rows a statement changes, and what they become. */
final class RowTargets {
  private final Cursor cursor;
  private final FoundNames found;
  private final QueryReader reader;

  RowTargets(Cursor cursor, FoundNames found, QueryReader reader) {
    this.cursor = cursor;
    this.found = found;
    this.reader = reader;
  }

  void read(QueryScope scope) {
    String word = cursor.word();
    cursor.skip();
    cursor.acceptAny("INTO", "FROM");
    cursor.accept("ONLY");
    if (!cursor.isName()) {
      return;
    }
    Name name = cursor.name();
    cursor.acceptSymbol("*");
    Optional<Ident> alias = Optional.empty();
    if (cursor.accept("AS")
        || cursor.isName()
            && !cursor.isAny(
                "SET",
                "VALUES",
                "SELECT",
                "DEFAULT",
                "OVERRIDING",
                "USING",
                "WHERE",
                "RETURNING",
                "WITH",
                "TABLE",
                "ON")) {
      alias = Optional.of(cursor.ident());
    }
    Relation relation = new Relation(name, alias, Use.valueOf(word));
    if (!scope.isCte(name)) {
      found.add(relation);
    }
    scope.sawFrom();
    if (word.equals("INSERT")) {
      insert(scope, relation);
    } else {
      scope.add(relation);
      if (cursor.accept("SET")) {
        assignments(scope);
      }
    }
  }

  /** The rows an INSERT takes have a scope of their own; RETURNING and DO UPDATE see the target. */
  private void insert(QueryScope scope, Relation target) {
    if (cursor.isOpen() && !cursor.isOpenedQuery() && !cursor.word(1).equals("WITH")) {
      cursor.parenthesized();
    }
    if (cursor.accept("OVERRIDING")) {
      cursor.skip();
      cursor.accept("VALUE");
    }
    QueryScope rows = new QueryScope(Optional.of(scope));
    if (cursor.accept("WITH")) {
      reader.ctes(rows);
      rows = new QueryScope(Optional.of(rows));
    }
    boolean inFrom = false;
    while (!reader.closes() && !cursor.are("ON", "CONFLICT") && !cursor.is("RETURNING")) {
      if (reader.isFrom() || cursor.is("TABLE")) {
        cursor.skip();
        rows.sawFrom();
        reader.from().item(rows);
        inFrom = true;
      } else if (cursor.accept("JOIN") || inFrom && cursor.acceptSymbol(",")) {
        reader.from().item(rows);
      } else if (cursor.is("USING") && inFrom) {
        cursor.skip();
        reader.from().usingList(rows);
      } else if (cursor.acceptAny("UNION", "INTERSECT", "EXCEPT")) {
        rows = new QueryScope(Optional.of(scope));
        inFrom = false;
      } else if (cursor.acceptAny("WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET")) {
        inFrom = false;
      } else {
        reader.expressions().read(rows);
      }
    }
    scope.add(target);
    if (cursor.accept("ON", "CONFLICT")) {
      scope.addOpaque(Optional.of(new Ident("excluded", target.name().span())));
      if (cursor.isOpen()) {
        cursor.parenthesized();
      }
      while (!reader.closes() && !cursor.is("DO")) {
        cursor.skipOne();
      }
      cursor.accept("DO");
      if (cursor.accept("UPDATE") && cursor.accept("SET")) {
        assignments(scope);
      } else {
        cursor.accept("NOTHING");
      }
    }
  }

  /** {@code a = x, (b, c) = (y, z)}: the columns that are set are no use of a value. */
  void assignments(QueryScope scope) {
    do {
      if (cursor.isOpen()) {
        cursor.parenthesized();
      } else if (cursor.isName()) {
        cursor.parts();
      }
      while (!reader.closes()
          && !cursor.isSymbol(",")
          && !cursor.isAny("WHERE", "RETURNING", "WHEN")
          && !reader.isFrom()) {
        reader.expressions().read(scope);
      }
    } while (cursor.acceptSymbol(","));
  }
}
