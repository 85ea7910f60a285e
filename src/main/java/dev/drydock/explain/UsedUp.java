package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sequence at its end, and the column that takes its numbers. */
final class UsedUp implements Entry {
  private static final Pattern SAID =
      Pattern.compile("nextval: reached (maximum|minimum) value of sequence \"(.+?)\" \\((.+?)\\)");

  /** Its own type and end, and the column of its owner or of the default that uses it. */
  private static final String SEQUENCE =
      """
      SELECT s.seqrelid::regclass::text, s.seqtypid::regtype::text, a.attrelid::regclass::text,
             a.attname, a.atttypid::regtype::text, a.attidentity <> ''
        FROM pg_catalog.pg_sequence s
        JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
        LEFT JOIN LATERAL (
          SELECT d.refobjid AS relation, d.refobjsubid AS number FROM pg_catalog.pg_depend d
           WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = s.seqrelid
             AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.deptype IN ('a', 'i')
          UNION ALL
          SELECT f.adrelid, f.adnum FROM pg_catalog.pg_depend d
            JOIN pg_catalog.pg_attrdef f ON f.oid = d.objid
           WHERE d.classid = 'pg_catalog.pg_attrdef'::regclass AND d.refobjid = s.seqrelid
          LIMIT 1) taken ON true
        LEFT JOIN pg_catalog.pg_attribute a
          ON a.attrelid = taken.relation AND a.attnum = taken.number
       WHERE c.relname = ? ORDER BY pg_catalog.pg_table_is_visible(c.oid) DESC, 1 LIMIT 1
      """;

  private static final Set<String> ENDS = Set.of("32767", "2147483647", "9223372036854775807");

  @Override
  public Set<String> states() {
    return Set.of("2200H");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher said = SAID.matcher(failure.message());
    return said.find()
        ? Optional.of(explain(failure, said.group(2), said.group(3)))
        : Optional.empty();
  }

  private static Draft explain(Case failure, String sequence, String end) {
    Draft draft =
        Draft.of(
            "The sequence %s is used up at %s.".formatted(sequence, end),
            "Make the column and the sequence bigint.");
    Optional<Evidence> found =
        failure.live().ask("The sequence and its column", SEQUENCE, Names.own(sequence));
    draft.evidence(found);
    found.flatMap(one -> one.rows().stream().findFirst()).ifPresent(row -> into(draft, row, end));
    return draft;
  }

  private static void into(Draft draft, List<String> row, String end) {
    if (!ENDS.contains(end)) {
      draft
          .remedy("Its end was set by hand: take it away, where the column has room for more.")
          .run("Let it go on", "ALTER SEQUENCE %s NO MAXVALUE;".formatted(row.get(0)));
    }
    boolean narrow = row.get(4).matches("integer|smallint");
    String column = QuotedNames.quoted(row.get(3));
    String alter =
        narrow
            ? "ALTER TABLE %s ALTER COLUMN %s TYPE bigint; -- writes the table anew"
                .formatted(row.get(2), column)
            : "";
    boolean sequence = !row.get(5).matches("t|true") && !row.get(1).equals("bigint");
    String own = sequence ? "ALTER SEQUENCE %s AS bigint;".formatted(row.get(0)) : "";
    if (narrow) {
      draft
          .why("%s of %s takes its numbers, and is %s.".formatted(column, row.get(2), row.get(4)))
          .run(
              "Make %s of %s bigint%s"
                  .formatted(column, row.get(2), sequence ? ", and its sequence" : ""),
              (alter + "\n" + own).strip());
    } else if (sequence) {
      draft
          .why(
              row.get(4).equals("bigint")
                  ? "%s of %s, which takes its numbers, is bigint already."
                      .formatted(column, row.get(2))
                  : "It is %s itself.".formatted(row.get(1)))
          .run("Make the sequence bigint", own);
    }
  }
}
