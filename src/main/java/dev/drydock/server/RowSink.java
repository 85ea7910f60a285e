package dev.drydock.server;

import java.io.IOException;
import java.util.List;

/** Takes the answer of a query row by row, on the thread that runs the query. */
public interface RowSink {

  /** Comes once, before the first row, also when there is none. */
  void columns(List<ResultColumn> columns) throws IOException;

  /**
   * A row.
   *
   * @param values in the server's own text form, UTF-8, null for NULL; the array may be reused for
   *     the next row, the values may not
   * @return whether more rows are wanted
   */
  boolean row(byte[][] values) throws IOException;
}
