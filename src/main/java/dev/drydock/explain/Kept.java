package dev.drydock.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a tool and where it keeps what that is about.
 *
 * @param table the name of it unless the tool is told otherwise
 * @param columns by which it is known under another name, with spaces between them
 * @param query for the table's name, and a group of the sentence where it has a question mark
 * @param group of the sentence, for the question
 */
record Kept(Pattern said, String table, String columns, String query, int group, Told told) {
  /** By its name first; one column alone is nobody's own, so that the name has to be right. */
  private static final String TABLE =
      """
      SELECT c.oid::regclass::text FROM pg_catalog.pg_class c
       WHERE c.relkind IN ('r', 'p')
         AND (c.relname = ? OR ? LIKE '% %')
         AND (SELECT count(*) FROM pg_catalog.pg_attribute a
               WHERE a.attrelid = c.oid AND NOT a.attisdropped
                 AND a.attname::text = ANY (string_to_array(?, ' ')))
             = cardinality(string_to_array(?, ' '))
       ORDER BY c.relname <> ?, NOT pg_catalog.pg_table_is_visible(c.oid), 1 LIMIT 1
      """;

  /** What is told of a history's rows. */
  interface Told {
    void tell(Draft draft, Case failure, Matcher said, Seen history);
  }

  /** The rows asked for and the table that has them. */
  record Seen(String table, List<List<String>> rows) {
    Seen {
      rows = List.copyOf(rows);
    }

    /** The first row's value; empty where there is no row or none in it. */
    Optional<String> value(int column) {
      return rows.stream()
          .findFirst()
          .map(row -> row.get(column))
          .filter(value -> !value.equals("NULL"));
    }
  }

  static Kept of(String said, String table, String columns, String query, Told told) {
    return of(said, table, columns, query, 1, told);
  }

  static Kept of(String said, String table, String columns, String query, int group, Told told) {
    return new Kept(Pattern.compile(said, Pattern.DOTALL), table, columns, query, group, told);
  }

  /** Where this database has it, as SQL writes it. */
  Optional<String> here(Case failure) {
    return failure.live().text(TABLE, table, columns, columns, columns, table);
  }
}
