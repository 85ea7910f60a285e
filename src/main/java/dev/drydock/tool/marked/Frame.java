package dev.drydock.tool.marked;

import java.util.Optional;

/**
 * The marks a tool wants around the statements of a new file.
 *
 * @param up the line above what moves forward
 * @param down the line below it, with nothing behind it yet
 */
record Frame(String up, String down) {

  /** Of a tool that refuses a file without marks, or passes over it; empty for all others. */
  static Optional<Frame> of(String tool) {
    return switch (tool) {
      case "goose" -> Optional.of(new Frame("-- +goose Up", "-- +goose Down"));
      case "dbmate" -> Optional.of(new Frame("-- migrate:up", "-- migrate:down"));
      case "sql-migrate" -> Optional.of(new Frame("-- +migrate Up", "-- +migrate Down"));
      case "rambler" -> Optional.of(new Frame("-- rambler up", "-- rambler down"));
      case "play-evolutions" -> Optional.of(new Frame("# --- !Ups", "# --- !Downs"));
      default -> Optional.empty();
    };
  }

  String around(String statements) {
    String end = statements.isEmpty() || statements.endsWith("\n") ? "" : "\n";
    return up + "\n\n" + statements + end + "\n" + down + "\n";
  }
}
