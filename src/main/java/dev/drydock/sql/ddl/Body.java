package dev.drydock.sql.ddl;

/**
 * The code of a function, procedure or DO block.
 *
 * @param kind how it is written
 * @param span the code itself, without its quotes; for {@link Kind#ATOMIC} what stands between
 *     BEGIN ATOMIC and END, for {@link Kind#RETURN} the expression
 * @param whole with its quotes
 */
public record Body(Kind kind, Span span, Span whole) {

  /** How a body is written. */
  public enum Kind {
    /** {@code $$…$$}: offsets into the file hold. */
    DOLLAR,
    /** {@code '…'}: within it quotes are doubled. */
    STRING,
    /** {@code BEGIN ATOMIC … END}. */
    ATOMIC,
    /** {@code RETURN expression}. */
    RETURN
  }

  /** Whether its characters are those that run, so that it can be read in place. */
  public boolean isPlain(String text) {
    return kind != Kind.STRING
        || whole.start() + 1 == span.start() && span.in(text).indexOf('\'') < 0;
  }
}
