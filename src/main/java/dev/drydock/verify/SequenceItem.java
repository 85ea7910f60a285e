package dev.drydock.verify;

import dev.drydock.problem.DrydockException;
import dev.drydock.query.QueryFailure;
import dev.drydock.server.QueryAs;
import dev.drydock.server.QueryLimits;
import dev.drydock.verify.Item.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether the next number of each sequence is free in the unique column it fills. */
public final class SequenceItem {
  private static final String TITLE = "Sequences are ahead of their tables";

  /** The greatest value comes from an index at once; where it does not, it is let be. */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  /**
   * Columns filled by identity or by a plain {@code nextval}, with a unique index of their own,
   * whose greatest value therefore costs nothing. A default that computes with the number is not
   * told of: its column's values are not the sequence's.
   */
  private static final String COLUMNS =
      """
      WITH fills AS (
        SELECT d.objid AS seq, d.refobjid AS rel, d.refobjsubid::int AS col
          FROM pg_catalog.pg_depend d
         WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.deptype = 'i'
           AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjsubid > 0
        UNION
        SELECT d.refobjid, ad.adrelid, ad.adnum::int
          FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_attrdef ad ON ad.oid = d.objid
         WHERE d.classid = 'pg_catalog.pg_attrdef'::regclass
           AND d.refclassid = 'pg_catalog.pg_class'::regclass
           AND pg_catalog.pg_get_expr(ad.adbin, ad.adrelid) ~ '^nextval\\(''.*''::regclass\\)$'
      )
      SELECT pg_catalog.format('%I.%I', m.nspname, q.relname),
             pg_catalog.format('%I.%I', n.nspname, c.relname), pg_catalog.format('%I', a.attname),
             s.seqincrement,
             pg_catalog.has_sequence_privilege(q.oid, 'SELECT')
               AND pg_catalog.has_column_privilege(c.oid, a.attnum, 'SELECT')
        FROM fills f
        JOIN pg_catalog.pg_sequence s ON s.seqrelid = f.seq
        JOIN pg_catalog.pg_class q ON q.oid = f.seq
        JOIN pg_catalog.pg_namespace m ON m.oid = q.relnamespace
        JOIN pg_catalog.pg_class c ON c.oid = f.rel AND c.relkind IN ('r', 'p')
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_attribute a ON a.attrelid = f.rel AND a.attnum = f.col
         AND a.atttypid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype)
       WHERE s.seqincrement > 0 AND NOT s.seqcycle
         AND EXISTS (SELECT 1 FROM pg_catalog.pg_index i
                      WHERE i.indrelid = c.oid AND i.indisunique AND i.indisvalid
                        AND i.indnkeyatts = 1 AND i.indkey[0] = a.attnum AND i.indpred IS NULL)
       ORDER BY 2, 3
      """;

  private SequenceItem() {}

  public static Item of(Questions questions) throws DrydockException {
    List<List<String>> columns = questions.ask(COLUMNS, Map.of());
    List<String> behind = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    List<String> mends = new ArrayList<>();
    for (List<String> column : columns) {
      String name = column.get(1) + "." + column.get(2);
      if (!column.get(4).equals("t")) {
        unknown.add("not readable for this login: " + name);
        continue;
      }
      try {
        look(questions, column, behind, mends);
      } catch (QueryFailure e) {
        unknown.add("not known of " + name + ": " + e.problem().message());
      }
    }
    int known = columns.size() - unknown.size();
    if (!behind.isEmpty()) {
      behind.addAll(unknown);
      return new Item(
          "sequences",
          TITLE,
          Verdict.FAIL,
          "The next insert will fail with a duplicate key.",
          behind,
          "Set each forward: " + String.join("; ", mends) + ".");
    }
    return known == 0 && !unknown.isEmpty()
        ? new Item(
            "sequences",
            TITLE,
            Verdict.SKIPPED,
            "None could be read.",
            unknown,
            "Verify as a login that may read the tables and their sequences.")
        : new Item(
            "sequences",
            TITLE,
            unknown.isEmpty() ? Verdict.PASS : Verdict.WARN,
            known
                + (known == 1 ? " is" : " are")
                + " ahead"
                + (unknown.isEmpty() ? "." : ", the others are not known."),
            unknown,
            unknown.isEmpty() ? "" : "Verify as a login that may read all tables and sequences.");
  }

  private static void look(
      Questions questions, List<String> column, List<String> behind, List<String> mends)
      throws DrydockException {
    String sequence = column.get(0);
    String table = column.get(1);
    String name = column.get(2);
    // the table first: what is inserted meanwhile moves the sequence on
    String greatest = one(questions, "SELECT pg_catalog.max(" + name + ") FROM " + table);
    if (greatest.isEmpty()) {
      return;
    }
    String next =
        one(
            questions,
            "SELECT CASE WHEN is_called THEN last_value::numeric + "
                + column.get(3)
                + " ELSE last_value END FROM "
                + sequence);
    if (new BigDecimal(greatest).compareTo(new BigDecimal(next)) >= 0) {
      behind.add(
          sequence + " gives " + next + " next, and " + table + "." + name + " has " + greatest);
      mends.add(
          "SELECT setval('%s', (SELECT max(%s) FROM %s))"
              .formatted(sequence.replace("'", "''"), name, table));
    }
  }

  private static String one(Questions questions, String sql) throws DrydockException {
    QueryLimits quick = new QueryLimits(LONGEST, questions.limits().lockTimeout());
    return questions.ask(sql, Map.of(), QueryAs.profile(), quick, 1).getFirst().getFirst();
  }
}
