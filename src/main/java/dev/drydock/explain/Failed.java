package dev.drydock.explain;

import dev.drydock.server.ServerError;
import dev.drydock.sql.DeepTokens;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Token;
import java.util.List;
import java.util.Optional;

/**
 * What failed, as far as it is known.
 *
 * @param source the statement, where its text is at hand
 * @param role whose session it was, where a log says so
 */
public record Failed(ServerError error, Optional<Source> source, Ran ran, Optional<String> role) {

  /** One of a run, whose role is that of its session, or of a text that names none. */
  public Failed(ServerError error, Optional<Source> source, Ran ran) {
    this(error, source, ran, Optional.empty());
  }

  Failed by(Optional<String> known) {
    return new Failed(error, source, ran, known);
  }

  /**
   * The statement and the text it stands in.
   *
   * @param file relative to the folder; empty for a text that is in none
   */
  public record Source(Script script, Statement statement, String file) {
    /** As it was sent. */
    String text() {
      return script.textOf(statement);
    }

    /** Its tokens with those of the bodies it has between dollars. */
    List<Token> deepTokens() {
      return DeepTokens.of(script.text(), statement.start(), statement.end());
    }
  }

  /** How the statement was run, which decides what is left of it. */
  public enum Ran {
    /** In a rehearsal: nothing of it is kept. */
    REHEARSED,
    /** In a transaction that is rolled back. */
    IN_TRANSACTION,
    /** By itself: what was committed before it stays. */
    BY_ITSELF,
    /** Somewhere else. */
    UNKNOWN
  }
}
