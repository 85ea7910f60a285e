package dev.drydock.explain;

import java.util.List;

/** Values that do not fit. */
final class ValueShapes {
  private ValueShapes() {}

  static List<Entry> all() {
    return List.of(
        Said.of(
            "22P02",
            "invalid input for query argument (\\$\\d+): (.+?) \\((?:an? )?(.+?) is required.*\\)|invalid input for query"
                + " argument (\\$\\d+).*\\(expected (.+?), got (.+?)\\)|invalid input for query argument"
                + " (\\$\\d+).*",
            "The driver (asyncpg) takes for {1}{4}{7} only values of the parameter's own type, and got another.",
            "Convert it in the program first (a datetime for a time, a UUID, an int, a str for text), or cast"
                + " the parameter: $1::text::timestamptz."),
        Said.of(
            "22001",
            "value too long for type (.+)",
            "A value is longer than {1} allows.",
            "Make the column wider (text has no limit, and widening costs nothing), or shorten the"
                + " value."),
        Said.of(
                "22003",
                "setval: value (\\S+) is out of bounds for sequence \"(.+?)\"",
                "{2} cannot be set to {1}; on an empty table max(id) gives nothing or 0.",
                "Use setval with false as its third argument for an empty table.")
            .run(
                "Set it for empty tables, too",
                "SELECT setval('{2q}', coalesce((SELECT max(id) FROM the_table), 0) + 1, false)"),
        Said.of(
            "22023",
            "invalid value for parameter \"(.+?)\": \"(.*?)\"",
            "“{2}” is no value the server knows for the setting {1}.",
            "Correct the value; of a time zone the name may be too new or too old for this server:"
                + " SELECT name FROM pg_timezone_names."),
        Said.of(
            "42P18",
            "could not determine data type of parameter (\\$\\d+)",
            "Nothing in the statement says of which type {1} is.",
            "Cast it: {1}::text, or CAST(? AS text)."),
        Said.of(
            "22P04",
            "extra data after last expected column",
            "A line of the data has more columns than the table, or than COPY names.",
            "Name the columns of the file, COPY t (a, b, …), and see that DELIMITER, FORMAT csv and HEADER"
                + " fit it."),
        Said.of(
            "22P04",
            "missing data for column \"(.+?)\"",
            "A line of the data ends before the column {1}.",
            "Name the columns of the file, COPY t (a, b, …), and see that DELIMITER and FORMAT csv fit it."),
        Said.of(
            "22P04",
            "",
            "The data is not of the format COPY was told.",
            "Use FORMAT csv for quoted data, and see that DELIMITER and QUOTE fit it."),
        new WiderNumber(),
        new UsedUp(),
        Said.of(
                "XX000",
                "could not find an? \\S+ operator for type (\\d+)",
                "The type with the OID {1} has no such order; 705 is unknown, a text in quotes that nobody"
                    + " gave a type.",
                "Take the quotes away where a column is meant, or cast the value.")
            .ask("The type", "SELECT ?::oid::regtype::text AS type", 1),
        new NumericTooLarge(),
        Said.of(
            "22003",
            "",
            "A number has more digits than its type allows.",
            "Give the type more precision, for instance numeric(12, 2), or round the value."),
        Said.of(
                "22007",
                "invalid input syntax for type (.+?): \"(.*)\"",
                "“{2}” is no {1} as this server reads it.",
                "Write it as ISO 8601 does: 2025-12-31, or 2025-12-31T23:59:00Z.")
            .ask("How dates are read", "SHOW DateStyle", 0),
        new NoSuchDay(),
        Said.of(
                "22008",
                "date/time field value out of range: \"(1[3-9]|2\\d|3[01])([/.-])(\\d{1,2})[/.-](\\d{4})",
                "The date has its day first ({1}{2}{3}{2}{4}), and this session reads the month first.",
                "Write it as ISO 8601 does, {4}-{3}-{1}; or to_date('…', 'DD{2}MM{2}YYYY'), or SET DateStyle ="
                    + " 'ISO, DMY' for the session.")
            .ask("How dates are read", "SHOW DateStyle", 0),
        Said.of(
                "22008",
                "",
                "A date or time does not exist, or day and month are in the other order here.",
                "Write it as ISO 8601 does: 2025-12-31.")
            .ask("How dates are read", "SHOW DateStyle", 0),
        new DividedByZero(),
        Said.of(
            "21000",
            "more than one row returned by a subquery",
            "A subquery that stands for one value found several rows.",
            "Make its condition unique, or add LIMIT 1, or use IN instead of =."),
        Said.of(
            "21000",
            "ON CONFLICT DO UPDATE command cannot affect row a second time",
            "The INSERT brings two rows with the same key, and DO UPDATE can touch a row only once.",
            "Leave the doubles out first, for instance with SELECT DISTINCT ON (key)."),
        Said.of(
            "22021",
            "invalid byte sequence for encoding \"(.+?)\": (.+)",
            "The bytes {2} are no {1}: the text was saved in another encoding, often Windows-1252"
                + " or Latin-1.",
            "Save the file again as UTF-8."),
        Said.of(
            "22P05",
            "",
            "A character of the text cannot be written in the database's encoding.",
            "Replace the character, or use a database whose encoding is UTF8."),
        new GivenByDatabase(),
        Said.of(
            "428C9",
            "column \"(.+?)\" can only be updated to DEFAULT",
            "The database itself gives {1} its value, so it cannot be set.",
            "Leave the column out of SET."));
  }
}
