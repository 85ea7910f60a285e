package dev.drydock.explain;

import java.util.Collection;
import java.util.Set;

/** Schemas a platform keeps its own things in; what a migration misses is not meant to be there. */
final class PlatformSchemas {
  private static final Set<String> NAMES =
      Set.of(
          "auth",
          "storage",
          "realtime",
          "_realtime",
          "graphql",
          "graphql_public",
          "vault",
          "pgsodium",
          "supabase_functions",
          "supabase_migrations",
          "hdb_catalog");

  /** What of it migrations speak of, and may forget to qualify. */
  private static final Set<String> SPOKEN_OF =
      Set.of("auth.users", "auth.identities", "storage.objects", "storage.buckets");

  private PlatformSchemas() {}

  /** For a query that leaves them out. */
  static Collection<String> names() {
    return NAMES;
  }

  /**
   * Whether a name without a schema may mean this: a folder's own messages or sessions are no
   * platform's, whatever that calls its own.
   */
  static boolean mayBeMeant(String schema, String name) {
    return !have(schema) || SPOKEN_OF.contains(schema + "." + name);
  }

  static boolean have(String schema) {
    return NAMES.contains(schema);
  }
}
