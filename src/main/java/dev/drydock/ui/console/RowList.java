package dev.drydock.ui.console;

import dev.drydock.query.Row;
import dev.drydock.query.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.RandomAccess;

/**
 * Rows as a list that reads each when it is shown: from the cached end of a file, in microseconds.
 */
final class RowList extends AbstractList<Row> implements RandomAccess {
  private final Rows rows;
  private final int size;

  RowList(Rows rows) {
    this.rows = rows;
    this.size = Math.toIntExact(rows.size());
  }

  @Override
  public Row get(int index) {
    try {
      return rows.get(index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int size() {
    return size;
  }
}
