package dev.drydock.cli;

import dev.drydock.server.ResultColumn;
import dev.drydock.server.RowSink;
import java.io.IOException;
import java.util.List;

/** Stops after so many rows. */
final class Limited implements RowSink {
  private final RowSink sink;
  private final long limit;
  private long rows;

  Limited(RowSink sink, long limit) {
    this.sink = sink;
    this.limit = limit;
  }

  @Override
  public void columns(List<ResultColumn> columns) throws IOException {
    sink.columns(columns);
  }

  @Override
  public boolean row(byte[][] values) throws IOException {
    rows++;
    return sink.row(values) && rows < limit;
  }
}
