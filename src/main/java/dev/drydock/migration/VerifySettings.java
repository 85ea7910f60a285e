package dev.drydock.migration;

import java.util.List;
import java.util.Optional;

/**
 * What a folder's {@code .drydock.json} says of verifying a database: {@code "verify":
 * {"leftoverDays": 30, "roles": [{"role": "anon", "claims": {…}, "table": "public.orders", "sees":
 * "nothing"}], "queries": [{"name": "…", "sql": "SELECT …", "expect": "empty"}]}}.
 *
 * @param leftoverDays how old a dated copy of a table may be
 * @param roles what row security is to show to whom
 * @param queries questions of the team's own
 */
public record VerifySettings(
    Optional<Integer> leftoverDays, List<RoleTrial> roles, List<OwnQuery> queries) {

  /** Nothing is said. */
  public static final VerifySettings NONE =
      new VerifySettings(Optional.empty(), List.of(), List.of());

  public VerifySettings {
    roles = List.copyOf(roles);
    queries = List.copyOf(queries);
  }

  /**
   * Whether a role may see rows of a table.
   *
   * @param table as a person writes it in SQL
   * @param seesRows whether it has to see some; else it may see none
   * @param claims JSON for {@code request.jwt.claims}
   * @param where a condition, as SQL: only rows that meet it are meant
   */
  public record RoleTrial(
      String role,
      String table,
      boolean seesRows,
      Optional<String> claims,
      Optional<String> where) {}

  /**
   * A question with the answer it has to have.
   *
   * @param remedy what to do when the answer is another
   */
  public record OwnQuery(String name, String sql, Expected expected, Optional<String> remedy) {}

  /** The answer a question has to have. */
  public sealed interface Expected {
    /** No row: {@code "expect": "empty"}. */
    record NoRow() implements Expected {}

    /** One row or more: {@code "expect": "rows"}. */
    record Rows() implements Expected {}

    /** One row with one value, as the server writes it: {@code "value": "…"}. */
    record Value(String text) implements Expected {}
  }
}
