package dev.drydock.catalog;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What types of other databases are called in PostgreSQL. */
public final class ForeignTypes {
  private static final Map<String, String> OURS =
      Map.ofEntries(
          Map.entry("datetime", "timestamptz"),
          Map.entry("datetime2", "timestamptz"),
          Map.entry("smalldatetime", "timestamptz"),
          Map.entry("datetimeoffset", "timestamptz"),
          Map.entry("string", "text"),
          Map.entry("nvarchar", "varchar"),
          Map.entry("varchar2", "varchar"),
          Map.entry("nvarchar2", "varchar"),
          Map.entry("nchar", "char"),
          Map.entry("ntext", "text"),
          Map.entry("tinytext", "text"),
          Map.entry("mediumtext", "text"),
          Map.entry("longtext", "text"),
          Map.entry("longvarchar", "text"),
          Map.entry("longnvarchar", "text"),
          Map.entry("varchar_ignorecase", "varchar"),
          Map.entry("clob", "text"),
          Map.entry("nclob", "text"),
          Map.entry("blob", "bytea"),
          Map.entry("tinyblob", "bytea"),
          Map.entry("longblob", "bytea"),
          Map.entry("longvarbinary", "bytea"),
          Map.entry("mediumblob", "bytea"),
          Map.entry("binary", "bytea"),
          Map.entry("varbinary", "bytea"),
          Map.entry("image", "bytea"),
          Map.entry("raw", "bytea"),
          Map.entry("double", "double precision"),
          Map.entry("binary_float", "real"),
          Map.entry("binary_double", "double precision"),
          Map.entry("number", "numeric"),
          Map.entry("tinyint", "smallint"),
          Map.entry("mediumint", "integer"),
          Map.entry("long", "bigint"),
          Map.entry("uniqueidentifier", "uuid"),
          Map.entry("smallmoney", "money"));

  /** Those of ours that may have a length or precision behind them. */
  private static final Set<String> WITH_ARGUMENTS =
      Set.of("varchar", "char", "numeric", "timestamptz");

  private static final Pattern NUMBERS = Pattern.compile("\\s*\\d+\\s*(,\\s*-?\\d+\\s*)?");

  private ForeignTypes() {}

  /**
   * Whether what stands in parentheses behind the other database's type may stay behind ours.
   *
   * @param arguments without the parentheses, for instance {@code 10,2} or {@code max}
   */
  public static boolean keeps(String ours, String arguments) {
    return WITH_ARGUMENTS.contains(ours) && NUMBERS.matcher(arguments).matches();
  }

  /**
   * PostgreSQL's type for one of another database, in any case; empty for a name it does not know.
   */
  public static Optional<String> ours(String name) {
    return Optional.ofNullable(OURS.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Words that are no types but make a column with a sequence behind it. */
  public static boolean isSerial(String name) {
    return name.matches("(?i)(?:big|small)?serial[248]?");
  }
}
