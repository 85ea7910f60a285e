package dev.drydock.query;

import dev.drydock.server.ResultColumn;
import dev.drydock.server.RowSink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keeps the texts of an answer's first column; for short answers. */
final class FirstColumn implements RowSink {
  private final List<String> texts = new ArrayList<>();

  List<String> texts() {
    return texts;
  }

  @Override
  public void columns(List<ResultColumn> columns) {}

  @Override
  public boolean row(byte[][] values) {
    texts.add(new String(values[0], StandardCharsets.UTF_8));
    return true;
  }
}
