package dev.drydock.sql.ddl;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code CREATE [TEMP | UNLOGGED | FOREIGN] TABLE}, also {@code … AS query}.
 *
 * @param columns empty for a partition or an AS without them
 * @param constraints those of the table; each column has its own besides
 * @param likes the tables behind LIKE
 * @param inherits the tables behind INHERITS
 * @param partitionBy the method and key behind PARTITION BY
 * @param partitionOf the parent of a partition
 * @param ofType the composite type behind OF
 * @param query the query behind AS
 */
public record CreateTable(
    Name name,
    boolean ifNotExists,
    boolean temporary,
    boolean unlogged,
    boolean foreign,
    List<Column> columns,
    List<Constraint> constraints,
    List<Like> likes,
    List<Name> inherits,
    Optional<PartitionKey> partitionBy,
    Optional<Name> partitionOf,
    Optional<Name> ofType,
    Optional<Span> query)
    implements Shape {

  /**
   * A table whose columns are copied.
   *
   * @param indexes whether its keys and indexes are copied, too
   */
  public record Like(Name table, boolean indexes) {}

  /**
   * How a table is partitioned.
   *
   * @param method {@code range}, {@code list} or {@code hash}
   * @param columns the plain columns of its key; expressions are left out
   */
  public record PartitionKey(String method, List<Ident> columns, Span span) {
    public PartitionKey {
      columns = List.copyOf(columns);
    }
  }

  public CreateTable {
    columns = List.copyOf(columns);
    constraints = List.copyOf(constraints);
    likes = List.copyOf(likes);
    inherits = List.copyOf(inherits);
  }

  /** Those of the table and of its columns. */
  public Stream<Constraint> allConstraints() {
    return Stream.concat(
        constraints.stream(), columns.stream().flatMap(c -> c.constraints().stream()));
  }

  /** Whether all its columns are among {@link #columns}. */
  public boolean isComplete() {
    return likes.isEmpty()
        && inherits.isEmpty()
        && partitionOf.isEmpty()
        && ofType.isEmpty()
        && query.isEmpty();
  }
}
