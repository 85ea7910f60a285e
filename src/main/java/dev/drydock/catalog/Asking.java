package dev.drydock.catalog;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session.RowMapper;
import dev.drydock.server.WriteSession;
import dev.drydock.server.WriteSession.Question;
import java.util.List;

/** How queries about some relations are put, so that each is planned once. */
interface Asking {

  /** Rows of all these queries, in one round trip. */
  <T> List<T> ask(List<Question> questions, RowMapper<T> mapper) throws ServerException;

  /** On a session that others use as well; what it sets lasts to the next rollback. */
  static Asking within(WriteSession session) {
    SpellingSettings settings = new SpellingSettings(session);
    return new Asking() {
      @Override
      public <T> List<T> ask(List<Question> questions, RowMapper<T> mapper) throws ServerException {
        settings.setUntilRollback(session);
        return session.queryPlanned(questions, mapper);
      }
    };
  }

  /** On a session of its own. */
  static Asking alone(WriteSession session) throws ServerException {
    new SpellingSettings(session).setForGood();
    return session::queryPlanned;
  }
}
