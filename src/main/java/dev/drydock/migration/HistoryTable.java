package dev.drydock.migration;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table a history is kept in.
 *
 * @param schema unquoted
 * @param name unquoted
 */
public record HistoryTable(String schema, String name) {
  private static final String PART = "(\"(?:[^\"]|\"\")+\"|[^\".\\s]+)";
  private static final Pattern WRITTEN = Pattern.compile("(?:" + PART + "\\.)?" + PART);

  /**
   * Reads {@code schema.table} as a person writes it, either part in double quotes where it has
   * dots; without a schema it is {@code public}. Letters are taken as they are, never folded.
   *
   * @throws DrydockException INPUT when it is no table's name
   */
  public static HistoryTable parse(String written) throws DrydockException {
    Matcher matcher = WRITTEN.matcher(written.strip());
    if (!matcher.matches()) {
      throw new DrydockException(
          DrydockException.Kind.INPUT,
          Problem.error(
              "bad-history-table",
              "This is no name of a table: " + written,
              "Write it as SCHEMA.TABLE, for instance public.schema_migrations."));
    }
    String schema = matcher.group(1) == null ? "public" : unquoted(matcher.group(1));
    return new HistoryTable(schema, unquoted(matcher.group(2)));
  }

  /** For people; never pasted into SQL. */
  @Override
  public String toString() {
    return schema + "." + name;
  }

  private static String unquoted(String part) {
    return part.startsWith("\"")
        ? part.substring(1, part.length() - 1).replace("\"\"", "\"")
        : part;
  }
}
