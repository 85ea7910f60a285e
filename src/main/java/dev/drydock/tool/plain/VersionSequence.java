package dev.drydock.tool.plain;

import java.time.Instant;
import java.util.List;

/** How the versions of a folder follow each other. Versions are digits as written. */
public interface VersionSequence {

  /**
   * A version for a new file; it need not be free.
   *
   * @param versions those there are, ascending
   */
  String next(List<String> versions, Instant now);

  /** The version that comes right after another, written like it. */
  String after(String version);
}
