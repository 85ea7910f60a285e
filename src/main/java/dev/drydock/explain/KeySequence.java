package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.StringConstant;
import dev.drydock.sql.ddl.Insert;
import dev.drydock.sql.ddl.Shapes;
import java.util.Optional;
import java.util.regex.Pattern;

/** The sequence a key takes its numbers from, which may be behind the rows that are there. */
final class KeySequence {
  /** One that no column owns, as dumps and hand-written files have them. */
  private static final String SEQUENCE_OF_DEFAULT =
      """
      SELECT d.refobjid::regclass::text
        FROM pg_catalog.pg_attrdef f
        JOIN pg_catalog.pg_attribute a ON a.attrelid = f.adrelid AND a.attnum = f.adnum
        JOIN pg_catalog.pg_depend d
          ON d.classid = 'pg_catalog.pg_attrdef'::regclass AND d.objid = f.oid
         AND d.refclassid = 'pg_catalog.pg_class'::regclass
        JOIN pg_catalog.pg_class s ON s.oid = d.refobjid AND s.relkind = 'S'
       WHERE f.adrelid = to_regclass(?) AND a.attname = ? LIMIT 1
      """;

  /** Numbers that an INSERT takes from the sequence, and parameters, of which nobody knows. */
  private static final Pattern TAKEN =
      Pattern.compile("nextval|\\bDEFAULT\\b|[$?]|%\\(?\\w|:\\w", Pattern.CASE_INSENSITIVE);

  private KeySequence() {}

  /** A sequence that is behind gives numbers that are taken. */
  static void into(Draft draft, Case failure, String table, String column) {
    Optional<String> sequence =
        failure
            .live()
            .text("SELECT coalesce(pg_catalog.pg_get_serial_sequence(?, ?), '')", table, column)
            .filter(name -> !name.isEmpty())
            .or(() -> failure.live().text(SEQUENCE_OF_DEFAULT, table, column));
    if (sequence.isEmpty()) {
      return;
    }
    String quoted = QuotedNames.quoted(column);
    Optional<Evidence> stands =
        failure
            .live()
            .ask(
                "Where the sequence stands",
                "SELECT s.last_value, s.is_called, (SELECT max(%s) FROM %s) AS \"largest %s\" FROM %s s"
                    .formatted(quoted, table, column.replace("\"", "\"\""), sequence.get()))
            .filter(found -> found.failure().isEmpty())
            .or(() -> lastGiven(failure, sequence.get(), table, quoted));
    draft.evidence(stands);
    if (stands.filter(found -> found.failure().isPresent()).isPresent()) {
      draft
          .why(
              "Its numbers come from the sequence %s, whose place this role may not see: behind the largest number it gives such as are taken."
                  .formatted(sequence.get()))
          .remedy(
              "See where the sequence stands, and set it to the largest number if it is behind.")
          .run("Set the sequence behind the largest number", setval(sequence.get(), quoted, table));
    }
    stands
        .flatMap(found -> found.rows().stream().findFirst())
        .filter(row -> isBehind(row.get(0), row.get(1).matches("t|true"), row.get(2)))
        .ifPresent(
            row ->
                draft
                    .why(
                        "The sequence %s stands at %s and the table goes up to %s: it gives numbers that are taken."
                            .formatted(sequence.get(), row.get(0), row.get(2)))
                    .remedy("Set the sequence to the largest number.")
                    .run(
                        "Set the sequence behind the largest number",
                        setval(sequence.get(), quoted, table)));
  }

  /** What a role sees that may take numbers from the sequence and not read it. */
  private static Optional<Evidence> lastGiven(
      Case failure, String sequence, String table, String column) {
    return failure
        .live()
        .ask(
            "Which number the sequence gave last",
            """
            SELECT coalesce(pg_catalog.pg_sequence_last_value(s.seqrelid), s.seqstart) AS last_value,
                   pg_catalog.pg_sequence_last_value(s.seqrelid) IS NOT NULL AS is_called,
                   (SELECT max(%s) FROM %s) AS largest
              FROM pg_catalog.pg_sequence s WHERE s.seqrelid = to_regclass(?)
            """
                .formatted(column, table),
            sequence);
  }

  /** A number that the statement gives itself is not from the sequence. */
  static boolean isGiven(Case failure, String column) {
    return failure
        .failed()
        .source()
        .filter(source -> !TAKEN.matcher(source.text()).find())
        .map(source -> Shapes.of(source.script(), source.statement()))
        .filter(Insert.class::isInstance)
        .map(shape -> ((Insert) shape).columns().stream())
        .filter(columns -> columns.anyMatch(one -> one.name().equals(column)))
        .isPresent();
  }

  private static String setval(String sequence, String column, String table) {
    return "SELECT setval(%s, (SELECT max(%s) FROM %s));"
        .formatted(StringConstant.of(sequence), column, table);
  }

  private static boolean isBehind(String last, boolean called, String largest) {
    return last.matches("-?\\d{1,18}")
        && largest.matches("-?\\d{1,18}")
        && Long.parseLong(last) - (called ? 0 : 1) < Long.parseLong(largest);
  }
}
