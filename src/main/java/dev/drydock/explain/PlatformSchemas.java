package dev.drydock.explain;

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

  private PlatformSchemas() {}

  static boolean have(String schema) {
    return NAMES.contains(schema);
  }
}
