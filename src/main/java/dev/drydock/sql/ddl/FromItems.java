package dev.drydock.sql.ddl;

import dev.drydock.sql.TokenKind;
import dev.drydock.sql.ddl.QueryNames.Relation;
import dev.drydock.sql.ddl.QueryNames.Use;
import java.util.Optional;

/** Reads what FROM, JOIN and USING name. */
final class FromItems {
  private final Cursor cursor;
  private final FoundNames found;
  private final QueryReader reader;

  FromItems(Cursor cursor, FoundNames found, QueryReader reader) {
    this.cursor = cursor;
    this.found = found;
    this.reader = reader;
  }

  /** What FROM or JOIN names. */
  void item(QueryScope scope) {
    boolean lateral = cursor.accept("LATERAL");
    cursor.accept("ONLY");
    if (cursor.accept("ROWS", "FROM") || cursor.isOpen()) {
      boolean isQuery = cursor.isOpenedQuery() || cursor.word(1).equals("WITH");
      cursor.expectSymbol("(");
      if (isQuery) {
        // without LATERAL it does not see its neighbours, but qualified names find nothing wrong
        reader.query(Optional.of(scope));
      } else {
        item(scope);
        while (!reader.closes()) {
          if (goesOn()) {
            reader.query(Optional.of(scope));
            isQuery = true;
          } else if (cursor.accept("JOIN") || cursor.acceptSymbol(",")) {
            item(scope);
          } else if (cursor.is("USING")) {
            cursor.skip();
            usingList(scope);
          } else if (!cursor.accept("ON")) {
            reader.expressions().read(scope);
          }
        }
      }
      cursor.expectSymbol(")");
      Optional<Ident> alias = alias();
      if (isQuery || alias.isPresent()) {
        scope.addOpaque(alias);
      }
      return;
    }
    if (!cursor.isName()) {
      scope.addOpaque(Optional.empty());
      return;
    }
    int start = cursor.start();
    Name name = cursor.name();
    cursor.acceptSymbol("*");
    if (cursor.isOpen()) {
      reader.expressions().call(name, start, scope);
      if (cursor.accept("WITH", "ORDINALITY")) {
        scope.addOpaque(Optional.empty());
      }
      Optional<Ident> alias = alias();
      scope.addOpaque(alias.isPresent() || lateral ? alias : Optional.of(name.ident()));
      return;
    }
    Optional<Ident> alias = alias();
    if (scope.isCte(name)) {
      scope.addOpaque(alias.isPresent() ? alias : Optional.of(name.ident()));
      return;
    }
    Relation relation = new Relation(name, alias, Use.READ);
    found.add(relation);
    if (alias.isPresent() && cursor.kind(-1) == TokenKind.RIGHT_PARENTHESIS) {
      scope.addOpaque(alias); // its columns have other names here
    } else {
      scope.add(relation);
    }
  }

  /** {@code JOIN … USING (a, b)}, or USING (sub-query) of MERGE. */
  void usingList(QueryScope scope) {
    if (cursor.isOpenedQuery()) {
      item(scope);
    } else {
      cursor.parenthesized();
    }
  }

  /** Behind a query in parentheses of its own: what makes the whole a query. */
  boolean goesOn() {
    return cursor.isAny("UNION", "INTERSECT", "EXCEPT", "ORDER", "LIMIT", "OFFSET", "FETCH")
        && cursor.kind(-1) == TokenKind.RIGHT_PARENTHESIS;
  }

  private Optional<Ident> alias() {
    boolean as = cursor.accept("AS");
    boolean implicit =
        cursor.kind() == TokenKind.IDENTIFIER
            || cursor.kind() == TokenKind.QUOTED_IDENTIFIER
            || cursor.kind() == TokenKind.KEYWORD && isBareAlias();
    if (!as && !implicit || !cursor.isName()) {
      if (as && cursor.isOpen()) {
        cursor.parenthesized();
      }
      return Optional.empty();
    }
    Ident alias = cursor.ident();
    if (cursor.isOpen()) {
      cursor.parenthesized();
    }
    return Optional.of(alias);
  }

  private boolean isBareAlias() {
    return !Reserved.isReserved(cursor.word())
        && !cursor.isAny("LOOP", "SET", "WHEN", "TABLESAMPLE", "START", "STRICT");
  }
}
