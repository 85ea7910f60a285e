package dev.drydock.command;

import dev.drydock.explain.Failed;
import dev.drydock.problem.Place;
import dev.drydock.query.QueryFailure;
import dev.drydock.server.QueryAs;
import dev.drydock.server.ServerError;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.sql.SourcePosition;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A refused query as those who explain it need it. */
final class FailedQuery {
  private FailedQuery() {}

  /** The error with its position in the statement as it was written, not as it was sent. */
  static ServerError written(QueryFailure failure, Optional<Failed.Source> source) {
    ServerError error = failure.error();
    OptionalInt position =
        failure.problem().place().isPresent() && source.isPresent()
            ? OptionalInt.of(position(source.get(), failure.problem().place().get()))
            : OptionalInt.empty();
    return error.at(position);
  }

  /** In code points from 1, within the statement. */
  private static int position(Failed.Source source, Place place) {
    String text = source.script().text();
    int start = source.statement().start();
    for (int at = start; at < source.statement().end(); at = text.offsetByCodePoints(at, 1)) {
      SourcePosition here = source.script().position(at);
      if (here.line() == place.line() && here.column() >= place.column()) {
        return text.codePointCount(start, at) + 1;
      }
    }
    return text.codePointCount(start, source.statement().end()) + 1;
  }

  /** A session that asks as the query did, as long as its transaction lasts. */
  static Session as(Session session, QueryAs as) throws ServerException {
    try {
      for (Map.Entry<String, String> setting : as.settings().entrySet()) {
        set(session, setting.getKey(), setting.getValue());
      }
      if (as.role().isPresent()) {
        set(session, "role", as.role().get());
      }
      return session;
    } catch (ServerException e) {
      session.close();
      throw e;
    }
  }

  private static void set(Session session, String name, String value) throws ServerException {
    session.query("SELECT pg_catalog.set_config(?, ?, true)", row -> row.getString(1), name, value);
  }
}
