package dev.drydock.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table behind an alias that Hibernate 5 makes: the first ten letters of the entity's name, a
 * number and an underscore.
 */
final class HibernateAlias {
  private static final Pattern ALIAS = Pattern.compile("([a-z]{3,10})\\d+_");
  private static final int CUT = 10;

  private static final String TABLES =
      """
      SELECT c.relname FROM pg_catalog.pg_class c
       WHERE c.relkind IN ('r', 'p', 'v', 'm') AND pg_catalog.pg_table_is_visible(c.oid)
         AND c.relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')
         AND (lower(replace(c.relname, '_', '')) IN (?, ? || 's')
              OR ? AND starts_with(lower(replace(c.relname, '_', '')), ?))
       ORDER BY 1 LIMIT 2
      """;

  private HibernateAlias() {}

  /** Empty unless just one table fits it. */
  static Optional<String> table(Case failure, String alias) {
    Matcher made = ALIAS.matcher(alias);
    if (!made.matches()) {
      return Optional.empty();
    }
    String stem = made.group(1);
    List<String> tables = failure.live().texts(TABLES, stem, stem, stem.length() == CUT, stem);
    return tables.size() == 1 ? Optional.of(tables.getFirst()) : Optional.empty();
  }
}
