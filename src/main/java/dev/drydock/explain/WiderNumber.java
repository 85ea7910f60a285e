package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole number that is too large for its type: whose column it was for, or which sum it is. */
final class WiderNumber implements Entry {
  private static final Pattern SAID =
      Pattern.compile(
          "(integer|smallint|bigint) out of range|(?:value \"(-?\\d{1,40})\" is )?out of range for"
              + " type (integer|smallint|bigint)");

  private static final Map<String, String> LARGEST =
      Map.of("smallint", "32767", "integer", "2147483647", "bigint", "9223372036854775807");

  private static final Map<String, String> WIDER =
      Map.of("smallint", "integer", "integer", "bigint", "bigint", "numeric");

  /** Columns of a type whose default has gone past what the type takes. */
  private static final String PAST =
      """
      SELECT a.attrelid::regclass::text, a.attname, d.refobjid::regclass::text
        FROM pg_catalog.pg_attribute a
        JOIN pg_catalog.pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
        JOIN pg_catalog.pg_depend d
          ON d.classid = 'pg_catalog.pg_attrdef'::regclass AND d.objid = f.oid
         AND d.refclassid = 'pg_catalog.pg_class'::regclass
        JOIN pg_catalog.pg_sequence s ON s.seqrelid = d.refobjid
       WHERE a.atttypid = to_regtype(?)
         AND pg_catalog.pg_sequence_last_value(s.seqrelid) >= ?::numeric
       ORDER BY 1, 2 LIMIT 5
      """;

  private static final Pattern COMPUTED =
      Pattern.compile("\\b([A-Za-z_][\\w.]*)\\s*([*+-])\\s*([A-Za-z_][\\w.]*|\\d+)");

  @Override
  public Set<String> states() {
    return Set.of("22003");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher said = SAID.matcher(failure.message());
    if (!said.find()) {
      return Optional.empty();
    }
    String type = Optional.ofNullable(said.group(1)).orElse(said.group(3));
    Draft draft =
        Draft.of(
            "A value is too large for %s, which goes up to %s.".formatted(type, LARGEST.get(type)),
            "Use a larger type: bigint for integer, numeric beyond that.");
    Optional<GivenValue> given =
        GivenValue.in(failure).stream().filter(one -> isOver(one, type)).findFirst();
    if (given.isPresent()) {
      return Optional.of(column(draft, given.get().table(), given.get().column(), type));
    }
    List<List<String>> past =
        failure.live().ask("", PAST, type, LARGEST.get(type)).map(Evidence::rows).orElse(List.of());
    List<String> tables = Tables.inStatement(failure);
    Optional<List<String>> counted =
        past.stream()
            .filter(row -> tables.isEmpty() || tables.stream().anyMatch(t -> isSame(t, row.get(0))))
            .findFirst();
    if (counted.isPresent()) {
      List<String> row = counted.get();
      return Optional.of(
          column(draft, row.get(0), row.get(1), type)
              .why(
                  "The sequence %s has gone past it, and gives %s of %s its numbers."
                      .formatted(row.get(2), row.get(1), row.get(0))));
    }
    computed(failure, type).ifPresent(draft::fix);
    return Optional.of(draft);
  }

  /** The same table, with the schema or without it. */
  private static boolean isSame(String qualified, String shown) {
    return qualified.equals(shown) || Names.own(qualified).equals(Names.own(shown));
  }

  private static Draft column(Draft draft, String table, String column, String type) {
    String wider = WIDER.get(type);
    return draft
        .why("It is for %s of %s.".formatted(column, table))
        .run(
            "Make %s of %s %s".formatted(column, table, wider),
            "ALTER TABLE %s ALTER COLUMN %s TYPE %s; -- writes the table anew"
                .formatted(Written.once(table), QuotedNames.quoted(column), wider));
  }

  private static boolean isOver(GivenValue given, String type) {
    return given.type().equals(type)
        && given.value().matches("-?\\d{1,40}")
        && new BigDecimal(given.value()).abs().compareTo(new BigDecimal(LARGEST.get(type))) > 0;
  }

  private static Optional<Fix> computed(Case failure, String type) {
    Matcher computed = COMPUTED.matcher(failure.statement());
    return computed.find()
        ? Optional.of(
            Near.said(
                "Compute it in the larger type: %s::%s %s %s"
                    .formatted(
                        computed.group(1), WIDER.get(type), computed.group(2), computed.group(3))))
        : Optional.empty();
  }
}
