package dev.drydock.sql;

import java.util.Optional;

/**
 * One statement of a {@link Script}.
 *
 * @param index from 0
 * @param start UTF-16 offset of its first token (leading comments and blanks are not part of it)
 * @param end UTF-16 offset after its last token, the semicolon excluded
 * @param kind what running it takes
 * @param command its words in PostgreSQL's notation, for instance {@code CREATE INDEX
 *     CONCURRENTLY}; {@code \name} for a meta-command; empty where it begins with no word
 * @param copyData the inline data of {@code COPY … FROM STDIN}, without the closing {@code \.}
 * @param escapes whether a backslash escapes in its strings, {@code standard_conforming_strings}
 *     having been set off before it
 */
public record Statement(
    int index,
    int start,
    int end,
    StatementKind kind,
    String command,
    Optional<String> copyData,
    boolean escapes) {

  Statement withCopyData(String data) {
    return new Statement(index, start, end, kind, command, Optional.of(data), escapes);
  }
}
