package dev.drydock.sql.ddl;

import dev.drydock.sql.ddl.CreateIndex.Element;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads CREATE INDEX from the word INDEX on. */
final class CreateIndexReader {
  private static final String[] AFTER_EXPRESSION = {"ASC", "DESC", "NULLS", "COLLATE"};

  private final Cursor cursor;

  CreateIndexReader(Cursor cursor) {
    this.cursor = cursor;
  }

  CreateIndex read(boolean unique) {
    Span word = cursor.span();
    cursor.expect("INDEX");
    boolean concurrently = cursor.accept("CONCURRENTLY");
    boolean ifNotExists = cursor.ifNotExists();
    Optional<Name> name = cursor.is("ON") ? Optional.empty() : Optional.of(cursor.name());
    cursor.expect("ON");
    boolean only = cursor.is("ONLY");
    Name table = cursor.relation();
    Optional<String> method =
        cursor.accept("USING")
            ? Optional.of(cursor.ident().name().toLowerCase(Locale.ROOT))
            : Optional.empty();
    cursor.expectSymbol("(");
    List<Element> elements = cursor.list(this::element);
    cursor.expectSymbol(")");
    List<Ident> include = cursor.accept("INCLUDE") ? cursor.columns() : List.of();
    Optional<Span> parameters = Optional.empty();
    Optional<Span> where = Optional.empty();
    while (!cursor.atEnd()) {
      if (cursor.accept("WHERE")) {
        where = Optional.of(cursor.toEnd());
      } else if (cursor.is("WITH")) {
        parameters = Optional.of(parameters());
      } else {
        cursor.skipOne(); // NULLS [NOT] DISTINCT, TABLESPACE
      }
    }
    return new CreateIndex(
        name,
        unique,
        concurrently,
        ifNotExists,
        table,
        only,
        method,
        elements,
        include,
        parameters,
        where,
        word);
  }

  private Span parameters() {
    int start = cursor.start();
    cursor.expect("WITH");
    cursor.parenthesized();
    return cursor.since(start);
  }

  private Element element() {
    int start = cursor.start();
    Optional<Ident> column = Optional.empty();
    Span expression;
    if (cursor.isOpen()) {
      expression = cursor.parenthesized();
    } else {
      Name name = cursor.name();
      if (cursor.isOpen()) {
        cursor.parenthesized();
        expression = cursor.since(start);
      } else {
        column = Optional.of(name.ident());
        expression = name.span();
      }
    }
    if (cursor.accept("COLLATE")) {
      cursor.name();
    }
    Optional<Name> operatorClass = Optional.empty();
    if (cursor.isName() && !cursor.isAny(AFTER_EXPRESSION)) {
      operatorClass = Optional.of(cursor.name());
    }
    cursor.rest();
    return new Element(column, expression, operatorClass, cursor.since(start));
  }
}
