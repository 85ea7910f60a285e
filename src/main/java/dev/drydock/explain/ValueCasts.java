package dev.drydock.explain;

import java.util.Set;

/** What to write where a value of one type is put into a column of another. */
final class ValueCasts {
  private static final Set<String> WHOLE = Set.of("integer", "bigint", "smallint");
  private static final Set<String> NUMBERS =
      Set.of("integer", "bigint", "smallint", "numeric", "double precision", "real");

  private ValueCasts() {}

  /** Not every type is cast to every other: numbers are no times, and only integers are true. */
  static String write(String column, String given) {
    if (column.startsWith("timestamp") && NUMBERS.contains(given)) {
      return "Write to_timestamp(…), of seconds since 1970 (milliseconds divided by 1000.0)";
    }
    if (column.equals("date") && NUMBERS.contains(given)) {
      return "Write to_timestamp(…)::date, of seconds since 1970 (milliseconds divided by 1000.0)";
    }
    if (column.equals("boolean") && WHOLE.contains(given)) {
      return "Write true or false instead of 1 or 0; a value that is computed: (…)::int::boolean";
    }
    if (WHOLE.contains(column) && given.equals("boolean")) {
      return "Write 1 or 0 instead of true or false, or …::int";
    }
    if (NUMBERS.contains(column) && given.startsWith("timestamp")) {
      return "Write extract(epoch FROM …)::" + column + ", or make the column " + given;
    }
    if (column.endsWith("[]") && given.startsWith("json")) {
      return "Write ARRAY(SELECT %s_array_elements_text(…))::%s".formatted(given, column);
    }
    if (column.endsWith("[]") && column.equals(given + "[]")) {
      return "Write ARRAY[…]: the column takes several values";
    }
    return "Cast the value: …::" + column;
  }

  /** Where nothing of the one type ever becomes one of the other. */
  static String without(String column, String type, String given) {
    String direct = write(type, given);
    return direct.startsWith("Cast the value")
        ? "Write a value of type %s, or make %s %s: no cast leads from %s to %s"
            .formatted(type, column, given, given, type)
        : direct;
  }
}
