package dev.drydock.catalog;

import java.util.Optional;

/**
 * A name that exists and may have been meant, as stored in the catalog: without quotes.
 *
 * @param schema where it is; empty for what has none, such as a column or a role
 * @param type a column's, spelled as that of the value it is compared with
 * @param references the table a column's foreign key leads to, as {@code schema.name} or {@code
 *     name}
 */
public record Candidate(
    Optional<String> schema, String name, Optional<String> type, Optional<String> references) {

  /** A relation, function, type, role or schema. */
  public static Candidate of(String schema, String name) {
    return new Candidate(
        Optional.of(schema).filter(s -> !s.isEmpty()), name, Optional.empty(), Optional.empty());
  }

  /** One of which nothing but its name is known. */
  public static Candidate of(String name) {
    return of("", name);
  }

  /** A column. */
  public static Candidate column(String name, Optional<String> type, Optional<String> references) {
    return new Candidate(Optional.empty(), name, type, references);
  }
}
