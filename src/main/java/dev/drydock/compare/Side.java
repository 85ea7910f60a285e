package dev.drydock.compare;

import dev.drydock.catalog.Snapshot;

/**
 * One of two schemas that are compared.
 *
 * @param name where it is from, for people
 * @param snapshot with the default privileges of whoever migrates named as those of CURRENT_USER
 */
public record Side(String name, Snapshot snapshot) {

  /**
   * A schema as it was read.
   *
   * @param login whose default privileges are the migrations' own
   */
  public static Side of(String name, Snapshot read, String login) {
    return new Side(name, read.withDefaultPrivilegesOf(login));
  }
}
