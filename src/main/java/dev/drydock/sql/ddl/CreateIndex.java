package dev.drydock.sql.ddl;

import java.util.List;
import java.util.Optional;

/**
 * {@code CREATE INDEX}.
 *
 * @param name absent where PostgreSQL is to find one
 * @param method in lower case; absent for btree
 * @param parameters the storage parameters: WITH and its parentheses
 * @param where the predicate of a partial index
 * @param indexWord where the word INDEX stands, behind which CONCURRENTLY would
 */
public record CreateIndex(
    Optional<Name> name,
    boolean unique,
    boolean concurrently,
    boolean ifNotExists,
    Name table,
    boolean only,
    Optional<String> method,
    List<Element> elements,
    List<Ident> include,
    Optional<Span> parameters,
    Optional<Span> where,
    Span indexWord)
    implements Shape {

  /**
   * A part of its key.
   *
   * @param column where it is a plain column
   * @param expression all of what is indexed, a column or an expression
   * @param operatorClass where one is named
   */
  public record Element(
      Optional<Ident> column, Span expression, Optional<Name> operatorClass, Span span) {}

  public CreateIndex {
    elements = List.copyOf(elements);
    include = List.copyOf(include);
  }
}
