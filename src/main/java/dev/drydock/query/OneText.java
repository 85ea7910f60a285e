package dev.drydock.query;

import dev.drydock.server.ResultColumn;
import dev.drydock.server.RowSink;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Puts the first column of all rows together, a line each. */
record OneText(StringBuilder text) implements RowSink {

  @Override
  public void columns(List<ResultColumn> columns) {}

  @Override
  public boolean row(byte[][] values) {
    text.append(new String(values[0], StandardCharsets.UTF_8)).append('\n');
    return true;
  }
}
