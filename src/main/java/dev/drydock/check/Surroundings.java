package dev.drydock.check;

import java.util.OptionalInt;

/**
 * What is the same for all files of a folder.
 *
 * @param tool the folder's tool, for instance {@code supabase}
 * @param connected whether the schema is a live one; else it is what the folder makes of an empty
 *     database
 * @param serverMajor PostgreSQL's major version, when connected
 */
public record Surroundings(String tool, boolean connected, OptionalInt serverMajor) {

  /** Whether the server is, or may be, of this major version or later. */
  public boolean mayBeAtLeast(int major) {
    return serverMajor.isEmpty() || serverMajor.getAsInt() >= major;
  }
}
