package dev.drydock.ui.shell;

import java.nio.file.Path;

/** What the window opens when it starts. */
public sealed interface Opening {
  /** The embedded demo. */
  record Demo() implements Opening {}

  /** A folder, without a database. */
  record Folder(Path path) implements Opening {}

  /** A stored profile; the demo goes by its own name. */
  record Named(String profile) implements Opening {}

  /** What was open at the end of the last run. */
  record AsBefore() implements Opening {}
}
