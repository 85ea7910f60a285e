package dev.drydock.sql.ddl;

import java.util.List;
import java.util.Optional;

/**
 * The names a query, a statement that changes rows, or an expression uses. What a name that may be
 * several things stands for is not guessed: it is left out.
 *
 * @param relations tables and views that are read or written; names of CTEs are not among them
 * @param calls functions that are called by name
 * @param columns columns with their qualifier, and those without where they can be nothing else (a
 *     variable or parameter looks the same)
 */
public record QueryNames(List<Relation> relations, List<Call> calls, List<ColumnUse> columns) {

  /** What is done with a relation. */
  public enum Use {
    READ,
    INSERT,
    UPDATE,
    DELETE,
    MERGE
  }

  /** A table or view in FROM, JOIN, USING, INTO or UPDATE. */
  public record Relation(Name name, Optional<Ident> alias, Use use) {

    /** What columns are qualified with. */
    public String visibleName() {
      return alias.map(Ident::name).orElse(name.own());
    }
  }

  /**
   * A function call.
   *
   * @param arguments how many, counted by commas; for {@code f(*)} one
   * @param span from the name to the closing parenthesis
   * @param wrapped whether it stands in a sub-SELECT without FROM, {@code (select f())}, which is
   *     run once and not per row
   */
  public record Call(Name name, int arguments, Span span, boolean wrapped) {}

  /**
   * A column.
   *
   * @param qualifier the alias or table written before it
   * @param candidates the relations it can be a column of: the one its qualifier names, or, without
   *     one, all that are in sight, from the innermost query outwards; empty where something else
   *     in sight (a CTE, sub-query, function) may supply it
   */
  public record ColumnUse(Optional<Ident> qualifier, Ident column, List<Relation> candidates) {
    public ColumnUse {
      candidates = List.copyOf(candidates);
    }
  }

  public QueryNames {
    relations = List.copyOf(relations);
    calls = List.copyOf(calls);
    columns = List.copyOf(columns);
  }

  /** Reads a query, a statement or an expression; never fails, and leaves out what is strange. */
  public static QueryNames of(String text, Span part) {
    return new QueryReader(new Cursor(text, part)).read();
  }
}
