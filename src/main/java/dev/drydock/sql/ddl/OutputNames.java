package dev.drydock.sql.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What PostgreSQL calls the columns of a query, as far as its text alone tells. */
final class OutputNames {
  /** Functions with a grammar of their own, which are called otherwise than they are written. */
  private static final Set<String> ODD_FUNCTIONS =
      Set.of(
          "array",
          "cast",
          "collation",
          "exists",
          "extract",
          "normalize",
          "overlay",
          "position",
          "row",
          "substring",
          "treat",
          "trim",
          "xmlelement",
          "xmlforest");

  private static final Set<String> CONSTANTS = Set.of("true", "false", "null");

  private static final int LONGEST = 63;

  private final Cursor cursor;

  private OutputNames(Cursor cursor) {
    this.cursor = cursor;
  }

  /** All of them in order; empty where one is not told, as with {@code *}. */
  static Optional<List<String>> of(String text, Span query) {
    Cursor cursor = new Cursor(text, query);
    while (cursor.is("WITH") || !cursor.atEnd() && !cursor.is("SELECT") && cursor.at() > 0) {
      cursor.skipOne(); // the queries of WITH stand in parentheses
    }
    if (!cursor.accept("SELECT")) {
      return Optional.empty();
    }
    if (cursor.accept("DISTINCT", "ON")) {
      cursor.skipOne();
    } else if (!cursor.accept("DISTINCT")) {
      cursor.accept("ALL");
    }
    return new OutputNames(cursor).list();
  }

  private Optional<List<String>> list() {
    List<String> names = new ArrayList<>();
    do {
      Optional<String> name = item();
      if (name.filter(told -> told.length() <= LONGEST).isEmpty()) {
        return Optional.empty();
      }
      names.add(name.get());
    } while (cursor.acceptSymbol(","));
    return Optional.of(names);
  }

  private Optional<String> item() {
    int first = cursor.at();
    Optional<String> itsOwn = cursor.isName() ? simple() : Optional.empty();
    if (itsOwn.isPresent() && atItemEnd("")) {
      return itsOwn;
    }
    cursor.back(first);
    String before = "";
    while (!atItemEnd(before)) {
      if (cursor.accept("AS")) {
        return label();
      }
      before = cursor.word();
      if (cursor.acceptSymbol(".")) {
        cursor.skip(); // behind a point any word is a name
      } else {
        cursor.skipOne();
      }
    }
    return Optional.empty();
  }

  /** Behind AS any word is a name. */
  private Optional<String> label() {
    String word = cursor.word();
    Optional<String> label = Optional.of(word.toLowerCase(Locale.ROOT));
    if (cursor.isName()) {
      label = Optional.of(cursor.ident().name());
    } else {
      cursor.skip();
    }
    return label.filter(name -> !name.isEmpty() && atItemEnd(""));
  }

  /** A column or a call, perhaps cast: it is called by its own last name. */
  private Optional<String> simple() {
    List<Ident> parts = cursor.parts();
    String name = parts.getLast().name();
    if (parts.size() == 1 && CONSTANTS.contains(name)) {
      return Optional.empty();
    }
    if (cursor.isOpen()) {
      if (parts.size() == 1 && ODD_FUNCTIONS.contains(name)) {
        return Optional.empty();
      }
      cursor.skipOne();
      if (cursor.accept("WITHIN", "GROUP") || cursor.accept("FILTER")) {
        cursor.skipOne();
      }
      if (cursor.accept("OVER")) {
        cursor.skipOne();
      }
    }
    if (cursor.acceptSymbol("::")) {
      if (!cursor.isName()) {
        return Optional.empty();
      }
      cursor.parts();
      while (cursor.isOpen() || cursor.isSymbol("[")) {
        cursor.skipOne();
      }
    }
    return Optional.of(name);
  }

  private boolean atItemEnd(String before) {
    return cursor.atEnd()
        || cursor.isSymbol(",")
        || cursor.is("FROM") && !before.equals("DISTINCT")
        || cursor.is("GROUP") && !before.equals("WITHIN")
        || cursor.are("WITH", "CHECK")
        || cursor.are("WITH", "LOCAL")
        || cursor.are("WITH", "CASCADED")
        || cursor.are("WITH", "DATA")
        || cursor.are("WITH", "NO")
        || cursor.isAny(
            "WHERE",
            "HAVING",
            "WINDOW",
            "UNION",
            "INTERSECT",
            "EXCEPT",
            "ORDER",
            "LIMIT",
            "OFFSET",
            "FETCH");
  }
}
