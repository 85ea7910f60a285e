package dev.drydock.catalog.ddl;

/**
 * What a script may do beyond making and altering.
 *
 * @param drops whether what only the old snapshot has is dropped, with its rows
 * @param owners whether owners are changed
 */
public record DdlOptions(boolean drops, boolean owners) {
  /** Nothing is dropped, everything stays whose it is. */
  public static DdlOptions careful() {
    return new DdlOptions(false, false);
  }
}
