package dev.drydock.sql.ddl;

import dev.drydock.sql.TokenKind;
import dev.drydock.sql.ddl.QueryNames.Call;
import dev.drydock.sql.ddl.QueryNames.ColumnUse;
import dev.drydock.sql.ddl.QueryNames.Relation;
import dev.drydock.sql.ddl.QueryNames.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the names of a {@link QueryNames}, one scope per SELECT. */
final class QueryReader {
  /** Words of the grammar before a parenthesis that are no functions. */
  private static final Set<String> GRAMMAR =
      Set.of("rollup", "cube", "sets", "repeatable", "operator", "columns", "nested");

  private record Pending(Optional<Ident> qualifier, Ident column, QueryScope scope) {}

  private final Cursor cursor;
  private final List<Relation> relations = new ArrayList<>();
  private final List<Call> calls = new ArrayList<>();
  private final List<Pending> columns = new ArrayList<>();

  QueryReader(Cursor cursor) {
    this.cursor = cursor;
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
    return new QueryNames(relations, calls, columns.stream().map(QueryReader::resolved).toList());
  }

  private static ColumnUse resolved(Pending use) {
    List<Relation> candidates =
        use.qualifier()
            .map(q -> use.scope().find(q.name()).map(List::of).orElse(List.of()))
            .orElseGet(() -> use.scope().candidates(use.column().name()));
    return new ColumnUse(use.qualifier(), use.column(), candidates);
  }

  /** A query or an expression, up to the parenthesis that closes it or the end. */
  private void query(Optional<QueryScope> outer) {
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

  private boolean closes() {
    return cursor.atEnd() || cursor.kind() == TokenKind.RIGHT_PARENTHESIS;
  }

  private void ctes(QueryScope scope) {
    boolean recursive = cursor.accept("RECURSIVE");
    do {
      Ident name = cursor.ident();
      if (cursor.isOpen()) {
        cursor.parenthesized();
      }
      cursor.expect("AS");
      cursor.accept("NOT");
      cursor.accept("MATERIALIZED");
      if (recursive) {
        scope.addCte(name.name());
      }
      cursor.expectSymbol("(");
      query(Optional.of(scope));
      cursor.expectSymbol(")");
      scope.addCte(name.name());
      if (cursor.acceptAny("SEARCH", "CYCLE")) {
        while (!closes() && !cursor.isSymbol(",") && !cursor.isAny("SELECT", "INSERT", "UPDATE")) {
          cursor.skipOne();
        }
      }
    } while (cursor.acceptSymbol(","));
  }

  /** One SELECT, or one statement that changes rows. */
  private void clauses(QueryScope scope) {
    boolean inFrom = false;
    boolean first = true;
    while (!closes() && !cursor.isAny("UNION", "INTERSECT", "EXCEPT")) {
      if (first && cursor.isAny("INSERT", "UPDATE", "DELETE", "MERGE")) {
        target(scope);
        inFrom = false;
      } else if (cursor.are("UPDATE", "SET")) { // of MERGE
        cursor.skip();
        cursor.skip();
        assignments(scope);
      } else if (isFrom() || first && cursor.is("TABLE")) {
        cursor.skip();
        scope.sawFrom();
        item(scope);
        inFrom = true;
      } else if (cursor.accept("JOIN") || inFrom && cursor.acceptSymbol(",")) {
        item(scope);
      } else if (cursor.accept("INTO")) {
        variables();
      } else if (cursor.is("USING")
          && cursor.kind(1).isName()
          && !cursor.word(1).equals("OPERATOR")) { // no operator to sort by
        cursor.skip();
        item(scope);
        inFrom = true;
      } else if (cursor.is("USING") && inFrom) {
        cursor.skip();
        usingList(scope);
      } else if (isUsingQuery()) {
        cursor.skip();
        item(scope);
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
      } else {
        expression(scope);
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
  private void window(QueryScope scope) {
    if (!cursor.isOpen()) {
      cursor.ident();
      return;
    }
    cursor.expectSymbol("(");
    if (cursor.isName() && !cursor.isAny("PARTITION", "ORDER", "ROWS", "RANGE", "GROUPS")) {
      cursor.skip();
    }
    while (!closes()) {
      expression(scope);
    }
    cursor.expectSymbol(")");
  }

  /** {@code USING (SELECT …)} of MERGE and DELETE. */
  private boolean isUsingQuery() {
    return cursor.is("USING")
        && cursor.isSymbol(1, "(")
        && Set.of("SELECT", "VALUES", "WITH").contains(cursor.word(2));
  }

  /** {@code JOIN … USING (a, b)}, or USING (sub-query) of MERGE. */
  private void usingList(QueryScope scope) {
    if (cursor.isOpenedQuery()) {
      item(scope);
    } else {
      cursor.parenthesized();
    }
  }

  /** FROM as a clause, not that of IS DISTINCT FROM. */
  private boolean isFrom() {
    return cursor.is("FROM") && !cursor.word(-1).equals("DISTINCT");
  }

  private void target(QueryScope scope) {
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
      relations.add(relation);
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
      ctes(rows);
      rows = new QueryScope(Optional.of(rows));
    }
    boolean inFrom = false;
    while (!closes() && !cursor.are("ON", "CONFLICT") && !cursor.is("RETURNING")) {
      if (isFrom()) {
        cursor.skip();
        rows.sawFrom();
        item(rows);
        inFrom = true;
      } else if (cursor.accept("JOIN") || inFrom && cursor.acceptSymbol(",")) {
        item(rows);
      } else if (cursor.is("USING") && inFrom) {
        cursor.skip();
        usingList(rows);
      } else if (cursor.acceptAny("UNION", "INTERSECT", "EXCEPT")) {
        rows = new QueryScope(Optional.of(scope));
        inFrom = false;
      } else if (cursor.acceptAny("WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET")) {
        inFrom = false;
      } else {
        expression(rows);
      }
    }
    scope.add(target);
    if (cursor.accept("ON", "CONFLICT")) {
      scope.addOpaque(Optional.of(new Ident("excluded", target.name().span())));
      if (cursor.isOpen()) {
        cursor.parenthesized();
      }
      while (!closes() && !cursor.is("DO")) {
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
  private void assignments(QueryScope scope) {
    do {
      if (cursor.isOpen()) {
        cursor.parenthesized();
      } else if (cursor.isName()) {
        cursor.parts();
      }
      while (!closes()
          && !cursor.isSymbol(",")
          && !cursor.isAny("WHERE", "RETURNING", "WHEN")
          && !isFrom()) {
        expression(scope);
      }
    } while (cursor.acceptSymbol(","));
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

  /** What FROM or JOIN names. */
  private void item(QueryScope scope) {
    boolean lateral = cursor.accept("LATERAL");
    cursor.accept("ONLY");
    if (cursor.accept("ROWS", "FROM") || cursor.isOpen()) {
      boolean isQuery = cursor.isOpenedQuery() || cursor.word(1).equals("WITH");
      cursor.expectSymbol("(");
      if (isQuery) {
        // without LATERAL it does not see its neighbours, but qualified names find nothing wrong
        query(Optional.of(scope));
      } else {
        item(scope);
        while (!closes()) {
          if (goesOn()) {
            query(Optional.of(scope));
            isQuery = true;
          } else if (cursor.accept("JOIN") || cursor.acceptSymbol(",")) {
            item(scope);
          } else if (cursor.is("USING")) {
            cursor.skip();
            usingList(scope);
          } else if (!cursor.accept("ON")) {
            expression(scope);
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
      call(name, start, scope);
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
    relations.add(relation);
    if (alias.isPresent() && cursor.kind(-1) == TokenKind.RIGHT_PARENTHESIS) {
      scope.addOpaque(alias); // its columns have other names here
    } else {
      scope.add(relation);
    }
  }

  /** Behind a query in parentheses of its own: what makes the whole a query. */
  private boolean goesOn() {
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

  /** One step of an expression. */
  private void expression(QueryScope scope) {
    switch (cursor.kind()) {
      case LEFT_PARENTHESIS -> parentheses(scope);
      case IDENTIFIER, QUOTED_IDENTIFIER -> named(scope);
      case KEYWORD -> keyword(scope);
      case PUNCTUATION -> {
        if (cursor.acceptSymbol("::")) {
          type();
        } else if (cursor.acceptSymbol(".")) {
          if (cursor.isName()) {
            cursor.skip(); // a field of a value: (row).field, rows[1].field
          }
        } else if (cursor.acceptSymbol("[")) {
          while (!closes() && !cursor.acceptSymbol("]")) {
            expression(scope);
          }
        } else {
          cursor.skip();
        }
      }
      default -> cursor.skip();
    }
  }

  private void parentheses(QueryScope scope) {
    boolean isQuery = cursor.isOpenedQuery() || cursor.word(1).equals("WITH");
    String before = cursor.word(-1);
    cursor.expectSymbol("(");
    if (isQuery) {
      query(Optional.of(scope));
    } else {
      passWordsOf(before);
      while (!closes()) {
        if (goesOn()) {
          query(Optional.of(scope));
        } else if (before.equals("CAST") && cursor.accept("AS")) {
          type();
        } else {
          expression(scope);
        }
      }
    }
    cursor.expectSymbol(")");
  }

  /** Words of the grammar with which the parentheses of some functions begin. */
  private void passWordsOf(String function) {
    switch (function) {
      case "EXTRACT" -> {
        if (cursor.word(1).equals("FROM")) {
          cursor.skip(); // epoch, dow and the like
        }
      }
      case "XMLPARSE", "XMLSERIALIZE" -> cursor.acceptAny("CONTENT", "DOCUMENT");
      case "XMLELEMENT", "XMLPI" -> {
        if (cursor.accept("NAME") && !closes()) {
          cursor.skip();
        }
      }
      default -> {}
    }
  }

  private void keyword(QueryScope scope) {
    if (cursor.is("AS")) {
      cursor.skip();
      if (cursor.isName()) {
        boolean cast = cursor.isSymbol(1, "(") || cursor.isSymbol(1, ")");
        if (!cast) {
          scope.addOutput(cursor.ident().name());
          return;
        }
        type();
      }
      return;
    }
    if (cursor.is("OVER") && (cursor.isSymbol(1, "(") || cursor.kind(1).isName())) {
      cursor.skip();
      window(scope);
      return;
    }
    if (cursor.is("COLLATE")) {
      cursor.skip();
      cursor.name();
      return;
    }
    if (isIntervalField()) {
      cursor.skip();
      cursor.parenthesized();
      return;
    }
    boolean qualifies = cursor.isSymbol(1, ".");
    boolean function = cursor.kind(1) == TokenKind.LEFT_PARENTHESIS;
    boolean reserved = Reserved.isReserved(cursor.word());
    if (!reserved && (qualifies || function || Reserved.isUsualColumn(cursor.word()))
        || qualifies && cursor.isAny("NEW", "OLD")) {
      named(scope);
    } else {
      cursor.skip();
    }
  }

  /** {@code interval '1.25' second(1)} and {@code day to second(1)}. */
  private boolean isIntervalField() {
    return cursor.is("SECOND")
        && cursor.isSymbol(1, "(")
        && (cursor.kind(-1) == TokenKind.STRING || cursor.word(-1).equals("TO"));
  }

  /** A column, a call, a literal with its type, or the name an output gets. */
  private void named(QueryScope scope) {
    boolean afterOperand = afterOperand();
    int start = cursor.start();
    List<Ident> parts = cursor.parts();
    if (cursor.isOpen()) {
      call(Cursor.nameOf(parts), start, scope);
      return;
    }
    if (cursor.kind() == TokenKind.STRING) {
      return; // the type of a literal
    }
    if (afterOperand) {
      if (parts.size() == 1) {
        scope.addOutput(parts.getFirst().name());
      }
      return;
    }
    if (cursor.isSymbol(".")
        || parts.size() > 2
        || cursor.isSymbol(":=")
        || cursor.isSymbol("=>")) {
      return; // t.*, schema.table.column, a named argument
    }
    Optional<Ident> qualifier =
        parts.size() == 2 ? Optional.of(parts.getFirst()) : Optional.empty();
    columns.add(new Pending(qualifier, parts.getLast(), scope));
  }

  private boolean afterOperand() {
    return switch (cursor.kind(-1)) {
      case RIGHT_PARENTHESIS, STRING, NUMBER, IDENTIFIER, QUOTED_IDENTIFIER, PARAMETER -> true;
      case KEYWORD ->
          cursor.word(-1).equals("END")
              || cursor.word(-1).equals("NULL")
              || cursor.word(-1).equals("TRUE")
              || cursor.word(-1).equals("FALSE")
              || !Reserved.isReserved(cursor.word(-1)) && !isStart(cursor.word(-1));
      default -> cursor.isSymbol(-1, "]");
    };
  }

  /** Words of plpgsql and SQL behind which an expression begins. */
  private static boolean isStart(String word) {
    return switch (word) {
      case "RETURN",
          "QUERY",
          "PERFORM",
          "IF",
          "ELSIF",
          "WHILE",
          "CALL",
          "EXECUTE",
          "LOOP",
          "SETS" ->
          true;
      default -> false;
    };
  }

  private void call(Name name, int start, QueryScope scope) {
    int open = cursor.at();
    cursor.expectSymbol("(");
    int arguments = closes() ? 0 : 1;
    boolean query = cursor.isAny("SELECT", "WITH");
    if (query) {
      query(Optional.of(scope));
    }
    while (!closes()) {
      if (cursor.acceptSymbol(",")) {
        arguments++;
      } else if (cursor.is("FROM") || cursor.is("AS") || cursor.acceptAny("ORDER", "DISTINCT")) {
        cursor.acceptAny("FROM", "AS", "BY"); // of substring and its kin
      } else {
        expression(scope);
      }
    }
    cursor.expectSymbol(")");
    if (name.qualifier().isPresent() || !GRAMMAR.contains(name.own())) {
      calls.add(new Call(name, arguments, cursor.since(start), isWrapped(open, name, scope)));
    }
  }

  /** {@code (select f())}: the word before is SELECT, that before it a parenthesis. */
  private boolean isWrapped(int open, Name name, QueryScope scope) {
    int after = cursor.at();
    int parts = name.qualifier().isPresent() ? 3 : 1;
    cursor.back(open - parts);
    boolean wrapped =
        cursor.word(-1).equals("SELECT") && cursor.isSymbol(-2, "(") && !scope.hasFrom();
    cursor.back(after);
    return wrapped;
  }

  private void type() {
    int at = cursor.at();
    try {
      new TypeReader(cursor).read();
    } catch (NotUnderstood strange) {
      cursor.back(at);
      cursor.skip();
    }
  }
}
