package dev.drydock.check.schema;

/**
 * An object's schema and name as the catalog spells them; both without quotes.
 *
 * @param schema empty for what has none, such as a role
 */
public record ObjectName(String schema, String name) {

  /** For people, without quotes: {@code public} is left out. */
  public String words() {
    return schema.isEmpty() || schema.equals("public") ? name : schema + "." + name;
  }
}
