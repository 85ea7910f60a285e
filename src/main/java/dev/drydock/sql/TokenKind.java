package dev.drydock.sql;

/**
 * What a {@link Token} is, after PostgreSQL's scanner ({@code scan.l}) with psql's own additions
 * ({@code psqlscan.l}).
 */
public enum TokenKind {
  /** Blanks and line ends; also a byte order mark at the very beginning. */
  WHITESPACE,
  /** {@code -- …} up to the end of the line, which is not part of it. */
  LINE_COMMENT,
  /** {@code /* … *}{@code /}, nested ones included. */
  BLOCK_COMMENT,
  /** A word of PostgreSQL's keyword list; where the grammar allows it, it may still be a name. */
  KEYWORD,
  /** An unquoted name that is no keyword. */
  IDENTIFIER,
  /** {@code "…"} or {@code U&"…"}. */
  QUOTED_IDENTIFIER,
  /**
   * {@code '…'}, {@code E'…'}, {@code N'…'} or {@code U&'…'}, with the pieces that continue it on
   * further lines.
   */
  STRING,
  /** {@code $$…$$} or {@code $tag$…$tag$}. */
  DOLLAR_STRING,
  /** {@code B'…'} or {@code X'…'}. */
  BIT_STRING,
  /** A number, with the letters that follow it without a blank (an error since PostgreSQL 15). */
  NUMBER,
  /** {@code $1}. */
  PARAMETER,
  OPERATOR,
  /** One of {@code , . [ ] : :: .. :=}. */
  PUNCTUATION,
  LEFT_PARENTHESIS,
  RIGHT_PARENTHESIS,
  SEMICOLON,
  /** {@code :name}, {@code :'name'}, {@code :"name"} or {@code :{?name}}, which psql replaces. */
  PSQL_VARIABLE,
  /** {@code \name …} up to the end of the line or of the command: psql's, not PostgreSQL's. */
  META_COMMAND,
  /** The lines that follow {@code COPY … FROM STDIN;}. */
  COPY_DATA,
  /** The line <code>\.</code> that closes {@link #COPY_DATA}. */
  COPY_END,
  /** A character that begins nothing PostgreSQL knows. */
  OTHER;

  /** Whether the grammar does not see it: blanks and comments. */
  public boolean isBlank() {
    return this == WHITESPACE || this == LINE_COMMENT || this == BLOCK_COMMENT;
  }

  /** Whether it is a value by itself: a number, a text, or the parameter for one. */
  public boolean isValue() {
    return this == NUMBER || this == STRING || this == PARAMETER;
  }

  /** Whether it can stand where a name is expected. */
  public boolean isName() {
    return this == KEYWORD || this == IDENTIFIER || this == QUOTED_IDENTIFIER;
  }
}
