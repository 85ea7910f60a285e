package dev.drydock.query;

import java.io.IOException;

/** Rows to look at, whichever way they are kept. Safe on any thread. */
public interface Rows {

  /** How many there are by now. */
  long size();

  /**
   * @param index from 0, less than {@link #size}
   * @throws IOException when the file behind them cannot be read
   */
  Row get(long index) throws IOException;
}
