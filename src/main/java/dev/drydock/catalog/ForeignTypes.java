package dev.drydock.catalog;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
          Map.entry("clob", "text"),
          Map.entry("nclob", "text"),
          Map.entry("blob", "bytea"),
          Map.entry("longblob", "bytea"),
          Map.entry("mediumblob", "bytea"),
          Map.entry("binary", "bytea"),
          Map.entry("varbinary", "bytea"),
          Map.entry("image", "bytea"),
          Map.entry("raw", "bytea"),
          Map.entry("double", "double precision"),
          Map.entry("number", "numeric"),
          Map.entry("tinyint", "smallint"),
          Map.entry("mediumint", "integer"),
          Map.entry("long", "bigint"),
          Map.entry("uniqueidentifier", "uuid"),
          Map.entry("smallmoney", "money"));

  private ForeignTypes() {}

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
