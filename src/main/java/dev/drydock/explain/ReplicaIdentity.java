package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A published table whose rows subscribers could not find again. */
final class ReplicaIdentity implements Entry {
  private static final Pattern NONE =
      Pattern.compile(
          "cannot (?:update|delete from) table \"(.+?)\" because it does not have a replica"
              + " identity");

  private static final String IDENTITY =
      """
      SELECT c.oid::regclass::text AS table,
             CASE c.relreplident WHEN 'd' THEN 'primary key' WHEN 'n' THEN 'nothing'
                  WHEN 'f' THEN 'all columns' ELSE 'an index' END AS "replica identity",
             EXISTS (SELECT FROM pg_catalog.pg_index i
                      WHERE i.indrelid = c.oid AND i.indisprimary) AS "has a primary key"
        FROM pg_catalog.pg_class c WHERE c.relname = ? AND c.relkind IN ('r', 'p')
      """;

  /**
   * What PostgreSQL takes for one: unique, whole, not deferred, and of columns that are NOT NULL.
   */
  private static final String INDEX =
      """
      SELECT x.relname
        FROM pg_catalog.pg_index i
        JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
       WHERE i.indrelid = to_regclass(?) AND i.indisunique AND i.indimmediate AND i.indisvalid
         AND NOT i.indisprimary AND i.indpred IS NULL AND i.indexprs IS NULL
         AND NOT EXISTS (SELECT FROM pg_catalog.pg_attribute a
                          WHERE a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                            AND NOT a.attnotnull)
       ORDER BY i.indnatts, 1 LIMIT 1
      """;

  @Override
  public Set<String> states() {
    return Set.of("55000");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher none = NONE.matcher(failure.message());
    if (!none.find()) {
      return Optional.empty();
    }
    String table = none.group(1);
    String written = Tables.named(failure, table).orElse(QuotedNames.quoted(table));
    Draft draft =
        Draft.of(
                table
                    + " is published and has no primary key by which subscribers could find the"
                    + " row.",
                "Give it a primary key, or name the rows' identity.")
            .evidence(failure.live().ask("Replica identity of " + table, IDENTITY, table));
    failure
        .live()
        .text(INDEX, written)
        .ifPresent(
            index ->
                draft
                    .why("%s is unique and its columns are NOT NULL: it will do.".formatted(index))
                    .run(
                        "Let %s be its identity".formatted(index),
                        "ALTER TABLE %s REPLICA IDENTITY USING INDEX %s;"
                            .formatted(written, QuotedNames.quoted(index))));
    return Optional.of(
        draft.run(
            "Let the whole row be its identity",
            "ALTER TABLE %s REPLICA IDENTITY FULL;".formatted(written)));
  }
}
