package dev.drydock.query;

import dev.drydock.server.ResultColumn;
import dev.drydock.server.RowSink;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Notes when the first row came. */
final class FirstRow implements RowSink {
  private final RowSink sink;
  private Optional<Long> at = Optional.empty();

  FirstRow(RowSink sink) {
    this.sink = sink;
  }

  @Override
  public void columns(List<ResultColumn> columns) throws IOException {
    sink.columns(columns);
  }

  @Override
  public boolean row(byte[][] values) throws IOException {
    if (at.isEmpty()) {
      at = Optional.of(System.nanoTime());
    }
    return sink.row(values);
  }

  /** By {@link System#nanoTime}. */
  Optional<Long> at() {
    return at;
  }
}
