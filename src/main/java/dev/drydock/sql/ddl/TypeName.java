package dev.drydock.sql.ddl;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A type as a column, parameter or cast names it.
 *
 * @param name own name as in {@code pg_type}: {@code int4} for {@code integer}, {@code varchar} for
 *     {@code character varying}; {@code serial} and its kin stay, though no types
 * @param builtIn whether the grammar itself knows it (a type word such as {@code INTEGER}), so that
 *     no search path can change what it means
 * @param arguments what stands in parentheses behind it, for instance {@code 10} and {@code 2}
 * @param array whether it is an array of that type
 * @param setOf whether SETOF stands before it
 * @param copied whether it is {@code table.column%TYPE} or {@code table%ROWTYPE}; then the name is
 *     that of the table (or variable) and tells nothing of the type
 * @param span all of it
 */
public record TypeName(
    Name name,
    boolean builtIn,
    List<String> arguments,
    boolean array,
    boolean setOf,
    boolean copied,
    Optional<Ident> copiedColumn,
    Span span) {

  private static final Set<String> SERIALS =
      Set.of("serial", "serial2", "serial4", "serial8", "bigserial", "smallserial");

  public TypeName {
    arguments = List.copyOf(arguments);
  }

  /** Whether it stands for an integer with a sequence of its own. */
  public boolean isSerial() {
    return name.qualifier().isEmpty() && !array && SERIALS.contains(name.own());
  }

  /** Whether it is this type of {@code pg_catalog}, no array of it. */
  public boolean is(String own) {
    return !array
        && !copied
        && name.own().equals(own)
        && name.schema().map("pg_catalog"::equals).orElse(true);
  }
}
