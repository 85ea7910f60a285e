package dev.drydock.catalog;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;

/**
 * Tells in a few milliseconds whether the catalog may have changed since: equal stamps mean that no
 * row of it was written, different ones that a {@link Snapshot} has to be read to know. Seen from
 * inside a transaction it counts what that has done.
 */
public record CatalogStamp(String value) {

  /** Reads nothing but row headers of the catalog. */
  public static CatalogStamp read(Session session) throws ServerException {
    return new CatalogStamp(
        session.query(CatalogQuery.text("stamp"), row -> row.getString(1)).getFirst());
  }
}
