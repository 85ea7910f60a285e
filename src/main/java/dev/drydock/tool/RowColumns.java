package dev.drydock.tool;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * One row of a table as text, by column, in the table's order. Thousands of these are held at once,
 * so the names are shared and nothing is hashed.
 */
public final class RowColumns extends AbstractMap<String, Optional<String>> {
  private final List<String> names;
  private final String[] values;

  private RowColumns(List<String> names, String[] values) {
    this.names = names;
    this.values = values;
  }

  /** All columns of the current row, by the names the answer has. */
  public static RowColumns of(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.add(columns.getColumnLabel(i));
    }
    return of(names, row);
  }

  /** The first columns of the current row, which have these names. */
  public static RowColumns of(List<String> names, ResultSet row) throws SQLException {
    String[] values = new String[names.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.getString(i + 1);
    }
    return new RowColumns(names, values);
  }

  /** A column's value; empty for null and for a column there is not. */
  public Optional<String> value(String column) {
    int index = names.indexOf(column);
    return index < 0 ? Optional.empty() : Optional.ofNullable(values[index]);
  }

  @Override
  public Optional<String> get(Object column) {
    return column instanceof String name && names.contains(name) ? value(name) : null;
  }

  @Override
  public boolean containsKey(Object column) {
    return names.contains(column);
  }

  @Override
  public Set<Map.Entry<String, Optional<String>>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return values.length;
      }

      @Override
      public Iterator<Map.Entry<String, Optional<String>>> iterator() {
        return new Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            return next < values.length;
          }

          @Override
          public Map.Entry<String, Optional<String>> next() {
            if (!hasNext()) {
              throw new NoSuchElementException();
            }
            int index = next++;
            return Map.entry(names.get(index), Optional.ofNullable(values[index]));
          }
        };
      }
    };
  }
}
