package dev.drydock.sql.ddl;

import java.util.Optional;

/**
 * A parameter of a function or procedure, or an output column of RETURNS TABLE.
 *
 * @param defaultValue the expression behind DEFAULT or {@code =}
 */
public record Parameter(
    Mode mode, Optional<Ident> name, TypeName type, Optional<Span> defaultValue, Span span) {

  /** Its direction. */
  public enum Mode {
    IN,
    OUT,
    INOUT,
    VARIADIC,
    TABLE
  }

  /** Whether a caller passes it, so that it is part of the signature. */
  public boolean isInput() {
    return mode != Mode.OUT && mode != Mode.TABLE;
  }
}
