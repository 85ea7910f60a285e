package dev.drydock.problem;

import java.util.List;
import java.util.Optional;

/**
 * A way out of something that is wrong, offered and never taken without being asked for.
 *
 * @param title what it does, in a few words that can stand on a button
 * @param edits in the file concerned, none overlapping another, in the order of their places
 * @param newFile a migration to make besides
 * @param sql to be run by a person on the database itself, where that is the way
 */
public record Fix(
    String title, List<TextEdit> edits, Optional<NewFile> newFile, Optional<String> sql) {

  public Fix {
    edits = List.copyOf(edits);
  }

  /** One that changes the file and nothing else. */
  public static Fix of(String title, TextEdit... edits) {
    return new Fix(title, List.of(edits), Optional.empty(), Optional.empty());
  }

  /** A statement to run by hand. */
  public static Fix run(String title, String sql) {
    return new Fix(title, List.of(), Optional.empty(), Optional.of(sql));
  }
}
