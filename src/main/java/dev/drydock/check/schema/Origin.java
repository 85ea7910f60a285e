package dev.drydock.check.schema;

/**
 * The statement of the folder that made, changed or removed something.
 *
 * @param file relative to the folder
 * @param line of the statement's first token, from 1
 */
public record Origin(String file, int line) {

  @Override
  public String toString() {
    return file + ", line " + line;
  }
}
