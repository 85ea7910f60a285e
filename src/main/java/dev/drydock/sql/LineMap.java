package dev.drydock.sql;

/** Offsets of line starts, to find the line and column of an offset. */
final class LineMap {
  SourcePosition position(int offset) {
    throw new UnsupportedOperationException("sql");
  }
}
