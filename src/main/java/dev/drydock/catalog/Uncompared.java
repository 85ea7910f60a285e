package dev.drydock.catalog;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import java.util.List;

/**
 * An object of a kind that no snapshot has: it can differ, and nobody is told.
 *
 * @param kind as PostgreSQL calls it, for instance {@code operator class}
 * @param name with its schema, where it is in one
 */
public record Uncompared(String kind, String name) {

  /** Those of a database that neither PostgreSQL nor an extension brought. */
  public static List<Uncompared> read(Session session) throws ServerException {
    return session.query(
        CatalogQuery.text("uncompared"), row -> new Uncompared(row.getString(1), row.getString(2)));
  }
}
