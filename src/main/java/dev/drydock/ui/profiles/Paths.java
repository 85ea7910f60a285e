package dev.drydock.ui.profiles;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/** Paths as they are typed into a form; whether the file is there is found out when connecting. */
final class Paths {
  private Paths() {}

  /** Says so when a text that is not blank is no absolute path. */
  static void file(Map<Field, String> problems, Field field, String text) {
    if (text.isBlank()) {
      return;
    }
    try {
      if (!Path.of(text.strip()).isAbsolute()) {
        problems.put(field, "Give the whole path, from the root on.");
      }
    } catch (InvalidPathException e) {
      problems.put(field, "This is no path here: " + e.getReason() + ".");
    }
  }
}
