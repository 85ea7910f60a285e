package dev.drydock.sql.ddl;

import dev.drydock.sql.TokenKind;
import java.util.Optional;
import java.util.Set;

/** Collects the names of a {@link QueryNames}, one scope per SELECT. */
final class QueryReader {
  private final Cursor cursor;
  private final FoundNames found = new FoundNames();
  private final RowTargets targets;
  private final FromItems from;
  private final QueryExpressions expressions;

  QueryReader(Cursor cursor) {
    this.cursor = cursor;
    this.targets = new RowTargets(cursor, found, this);
    this.from = new FromItems(cursor, found, this);
    this.expressions = new QueryExpressions(cursor, found, this);
  }

  QueryNames read() {
    try {
      while (!cursor.atEnd()) {
        query(Optional.empty());
        if (!cursor.atEnd()) {
          cursor.skip(); // a parenthesis nobody opened
        }
      }
    } catch (NotUnderstood strange) {
      // what was read so far holds
    }
    return found.names();
  }

  FromItems from() {
    return from;
  }

  QueryExpressions expressions() {
    return expressions;
  }

  /** A query or an expression, up to the parenthesis that closes it or the end. */
  void query(Optional<QueryScope> outer) {
    QueryScope withs = new QueryScope(outer);
    if (cursor.accept("WITH")) {
      ctes(withs);
    }
    QueryScope scope = new QueryScope(Optional.of(withs));
    while (!closes()) {
      clauses(scope);
      if (cursor.acceptAny("UNION", "INTERSECT", "EXCEPT")) {
        cursor.acceptAny("ALL", "DISTINCT");
        scope = new QueryScope(Optional.of(withs));
      }
    }
  }

  boolean closes() {
    return cursor.atEnd() || cursor.kind() == TokenKind.RIGHT_PARENTHESIS;
  }

  void ctes(QueryScope scope) {
    if (cursor.accept("RECURSIVE")) {
      foretell(scope);
    }
    do {
      Ident name = cteName();
      cursor.expectSymbol("(");
      query(Optional.of(scope));
      cursor.expectSymbol(")");
      scope.addCte(name.name());
      searchAndCycle();
    } while (cursor.acceptSymbol(","));
  }

  /** With RECURSIVE each knows all the others, those behind it and itself among them. */
  private void foretell(QueryScope scope) {
    int first = cursor.at();
    do {
      scope.addCte(cteName().name());
      cursor.parenthesized();
      searchAndCycle();
    } while (cursor.acceptSymbol(","));
    cursor.back(first);
  }

  /** Up to the parenthesis its query is in. */
  private Ident cteName() {
    Ident name = cursor.ident();
    if (cursor.isOpen()) {
      cursor.parenthesized();
    }
    cursor.expect("AS");
    cursor.accept("NOT");
    cursor.accept("MATERIALIZED");
    return name;
  }

  private void searchAndCycle() {
    if (cursor.accept("SEARCH")) {
      nameBehind("SET");
    }
    if (cursor.accept("CYCLE")) {
      nameBehind("USING");
    }
  }

  private void nameBehind(String word) {
    while (!closes() && !cursor.accept(word)) {
      cursor.skipOne();
    }
    cursor.ident();
  }

  /** One SELECT, or one statement that changes rows. */
  private void clauses(QueryScope scope) {
    boolean inFrom = false;
    boolean first = true;
    while (!closes() && !cursor.isAny("UNION", "INTERSECT", "EXCEPT")) {
      if (first && cursor.isAny("INSERT", "UPDATE", "DELETE", "MERGE")) {
        targets.read(scope);
        inFrom = false;
      } else if (cursor.are("UPDATE", "SET")) { // of MERGE
        cursor.skip();
        cursor.skip();
        targets.assignments(scope);
      } else if (isFrom() || first && cursor.is("TABLE")) {
        cursor.skip();
        scope.sawFrom();
        from.item(scope);
        inFrom = true;
      } else if (cursor.accept("JOIN") || inFrom && cursor.acceptSymbol(",")) {
        from.item(scope);
      } else if (cursor.accept("INTO")) {
        variables();
      } else if (cursor.is("USING")
          && cursor.kind(1).isName()
          && !cursor.word(1).equals("OPERATOR")) { // no operator to sort by
        cursor.skip();
        from.item(scope);
        inFrom = true;
      } else if (cursor.is("USING") && inFrom) {
        cursor.skip();
        from.usingList(scope);
      } else if (isUsingQuery()) {
        cursor.skip();
        from.item(scope);
        inFrom = true;
      } else if (cursor.accept("WINDOW")) {
        inFrom = false;
        windows(scope);
      } else if (cursor.isAny(
          "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "FETCH", "RETURNING")) {
        inFrom = false;
        cursor.skip();
      } else if (cursor.are("FOR", "UPDATE") || cursor.are("FOR", "SHARE")) {
        cursor.skip();
        cursor.skip();
      } else if (inFrom && cursor.accept("ON")) {
        continue;
      } else if (cursor.are("WITH", "DATA")) { // of CREATE TABLE AS, and no column
        cursor.skip();
        cursor.skip();
      } else {
        expressions.read(scope);
      }
      first = false;
    }
  }

  /** {@code name AS (…), …} */
  private void windows(QueryScope scope) {
    do {
      cursor.ident();
      cursor.expect("AS");
      window(scope);
    } while (cursor.acceptSymbol(","));
  }

  /** A name, or a definition that may begin with one. */
  void window(QueryScope scope) {
    if (!cursor.isOpen()) {
      cursor.ident();
      return;
    }
    cursor.expectSymbol("(");
    if (cursor.isName() && !cursor.isAny("PARTITION", "ORDER", "ROWS", "RANGE", "GROUPS")) {
      cursor.skip();
    }
    while (!closes()) {
      expressions.read(scope);
    }
    cursor.expectSymbol(")");
  }

  /** {@code USING (SELECT …)} of MERGE and DELETE. */
  private boolean isUsingQuery() {
    return cursor.is("USING")
        && cursor.isSymbol(1, "(")
        && Set.of("SELECT", "VALUES", "WITH").contains(cursor.word(2));
  }

  /** FROM as a clause, not that of IS DISTINCT FROM. */
  boolean isFrom() {
    return cursor.is("FROM") && !cursor.word(-1).equals("DISTINCT");
  }

  /** The variables behind INTO of plpgsql, or the table of SELECT INTO. */
  private void variables() {
    cursor.accept("STRICT");
    cursor.acceptAny("TEMPORARY", "TEMP", "UNLOGGED"); // or the table SELECT makes
    cursor.accept("TABLE");
    do {
      if (cursor.isName()) {
        cursor.parts();
      }
    } while (cursor.acceptSymbol(","));
  }
}
