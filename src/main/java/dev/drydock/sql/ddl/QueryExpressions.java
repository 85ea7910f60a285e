package dev.drydock.sql.ddl;

import dev.drydock.sql.TokenKind;
import dev.drydock.sql.ddl.QueryNames.Call;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads expressions: columns, calls, and the queries in them. */
final class QueryExpressions {
  /** Reserved words that end an operand, so that what follows may be the name of an output. */
  private static final Set<String> ENDS =
      Set.of(
          "END",
          "NULL",
          "ISNULL",
          "NOTNULL",
          "TRUE",
          "FALSE",
          "CURRENT_CATALOG",
          "CURRENT_DATE",
          "CURRENT_ROLE",
          "CURRENT_SCHEMA",
          "CURRENT_TIME",
          "CURRENT_TIMESTAMP",
          "CURRENT_USER",
          "LOCALTIME",
          "LOCALTIMESTAMP",
          "SESSION_USER",
          "SYSTEM_USER",
          "USER");

  /** Words of the grammar before a parenthesis that are no functions. */
  private static final Set<String> GRAMMAR =
      Set.of("rollup", "cube", "sets", "repeatable", "operator", "columns", "nested");

  private final Cursor cursor;
  private final FoundNames found;
  private final QueryReader reader;

  QueryExpressions(Cursor cursor, FoundNames found, QueryReader reader) {
    this.cursor = cursor;
    this.found = found;
    this.reader = reader;
  }

  /** One step of an expression. */
  void read(QueryScope scope) {
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
          while (!reader.closes() && !cursor.acceptSymbol("]")) {
            read(scope);
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
      reader.query(Optional.of(scope));
    } else {
      passWordsOf(before);
      while (!reader.closes()) {
        if (reader.from().goesOn()) {
          reader.query(Optional.of(scope));
        } else if (before.equals("CAST") && cursor.accept("AS")) {
          type();
        } else {
          read(scope);
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
        if (cursor.accept("NAME") && !reader.closes()) {
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
      reader.window(scope);
      return;
    }
    if (cursor.is("COLLATE")) {
      cursor.skip();
      cursor.name();
      return;
    }
    if (cursor.accept("RETURNING")) { // of JSON_OBJECT and its kin
      type();
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
    found.add(qualifier, parts.getLast(), scope);
  }

  private boolean afterOperand() {
    return switch (cursor.kind(-1)) {
      case RIGHT_PARENTHESIS, STRING, NUMBER, IDENTIFIER, QUOTED_IDENTIFIER, PARAMETER -> true;
      case KEYWORD ->
          cursor.isSymbol(-2, ".")
              || ENDS.contains(cursor.word(-1))
              || cursor.word(-1).equals("ARRAY") && cursor.word(-2).equals("JSON")
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

  void call(Name name, int start, QueryScope scope) {
    int open = cursor.at();
    cursor.expectSymbol("(");
    int arguments = reader.closes() ? 0 : 1;
    boolean query = cursor.isAny("SELECT", "WITH");
    if (query) {
      reader.query(Optional.of(scope));
    }
    while (!reader.closes()) {
      if (cursor.acceptSymbol(",")) {
        arguments++;
      } else if (cursor.is("FROM") || cursor.is("AS") || cursor.acceptAny("ORDER", "DISTINCT")) {
        cursor.acceptAny("FROM", "AS", "BY"); // of substring and its kin
      } else {
        read(scope);
      }
    }
    cursor.expectSymbol(")");
    if (name.qualifier().isPresent() || !GRAMMAR.contains(name.own())) {
      found.add(new Call(name, arguments, cursor.since(start), isWrapped(open, name, scope)));
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
