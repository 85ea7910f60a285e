package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The partition of a table cut by time that would take a value: as wide as the newest one, and as
 * many of its widths away.
 */
final class TimePartition {
  private static final String DAY = "\\d{4}-\\d\\d-\\d\\d.*";
  private static final Pattern RANGE =
      Pattern.compile("FROM \\('(" + DAY + ")'\\) TO \\('(" + DAY + ")'\\)$");

  /** By the calendar where the newest is a month or a year of it, else by its length. */
  private static final String BOUNDS =
      """
      WITH newest AS (SELECT ?::{type} AS lower, ?::{type} AS upper, ?::{type} AS wanted),
      cut AS (
        SELECT *, CASE WHEN upper = lower + interval '1 month' THEN 'month'
                       WHEN upper = lower + interval '1 year' THEN 'year' END AS unit,
               floor(extract(epoch FROM wanted - lower) / extract(epoch FROM upper - lower))
                 AS steps
          FROM newest WHERE upper > lower),
      made AS (
        SELECT CASE WHEN lower = date_trunc(unit, lower) THEN date_trunc(unit, wanted)
                    ELSE lower + steps * (upper - lower) END AS start,
               CASE WHEN lower = date_trunc(unit, lower) THEN ('1 ' || unit)::interval
                    ELSE upper - lower END AS width
          FROM cut)
      SELECT start::text, (start + width)::text,
             to_char(start, CASE WHEN start::time = '00:00' THEN 'YYYYMMDD'
                                 ELSE 'YYYYMMDD_HH24MI' END)
        FROM made
      """;

  private TimePartition() {}

  /**
   * Empty where the table is not cut by time, or the new one would overlap another.
   *
   * @param bounds rows of a partition and its bounds
   */
  static Optional<String> sql(
      Case failure, String own, String of, String value, List<List<String>> bounds) {
    Optional<Matcher> newest =
        bounds.stream()
            .map(row -> RANGE.matcher(row.get(1)))
            .filter(Matcher::find)
            .max(Comparator.comparing(range -> range.group(1)));
    if (newest.isEmpty() || !value.matches(DAY)) {
      return Optional.empty();
    }
    String lower = newest.get().group(1);
    String type = lower.matches(DAY + ":\\d\\d[-+]\\d\\d.*") ? "timestamptz" : "timestamp";
    return failure
        .live()
        .ask("", BOUNDS.replace("{type}", type), lower, newest.get().group(2), value)
        .flatMap(found -> found.rows().stream().findFirst())
        .filter(made -> free(bounds, made))
        .map(
            made ->
                "CREATE TABLE %s PARTITION OF %s FOR VALUES FROM ('%s') TO ('%s');"
                    .formatted(
                        QuotedNames.quoted(own + "_" + made.get(2)),
                        of,
                        shown(lower, made.get(0)),
                        shown(lower, made.get(1))));
  }

  /** A day where the table is cut by days, and not by times of them. */
  private static String shown(String like, String made) {
    return like.length() == 10 ? made.substring(0, 10) : made;
  }

  private static boolean free(List<List<String>> bounds, List<String> made) {
    return bounds.stream()
        .map(row -> RANGE.matcher(row.get(1)))
        .filter(Matcher::find)
        .allMatch(
            range ->
                made.get(1).compareTo(range.group(1)) <= 0
                    || made.get(0).compareTo(range.group(2)) >= 0
                    || made.get(1).startsWith(range.group(1))
                    || made.get(0).startsWith(range.group(2)));
  }
}
