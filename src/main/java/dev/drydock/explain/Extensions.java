package dev.drydock.explain;

import dev.drydock.explain.Trail.Step;
import dev.drydock.sql.ddl.ObjectKind;
import java.util.List;
import java.util.Optional;

/** Which extension brings a function, type or operator class that is missing. */
final class Extensions {
  /** Names that several extensions have are left out; a star at the end stands for more. */
  private static final List<String> BRINGS =
      List.of(
          "uuid-ossp: uuid_generate_v1 uuid_generate_v1mc uuid_generate_v3 uuid_generate_v4"
              + " uuid_generate_v5 uuid_nil uuid_ns_*",
          "pgcrypto: crypt gen_salt digest hmac gen_random_bytes pgp_* armor dearmor",
          "pg_trgm: gin_trgm_ops gist_trgm_ops similarity word_similarity show_trgm show_limit"
              + " set_limit strict_word_similarity",
          "citext: citext",
          "hstore: hstore hstore_to_json akeys avals",
          "unaccent: unaccent",
          "fuzzystrmatch: levenshtein levenshtein_less_equal soundex metaphone dmetaphone"
              + " difference daitch_mokotoff",
          "ltree: ltree lquery ltxtquery gist_ltree_ops subpath nlevel",
          "tablefunc: crosstab crosstab2 crosstab3 crosstab4 normal_rand connectby",
          "dblink: dblink dblink_*",
          "cube: cube",
          "earthdistance: earth earth_distance ll_to_earth earth_box",
          "intarray: gin__int_ops gist__int_ops intset query_int",
          "seg: seg",
          "isn: isbn issn ean13 upc",
          "postgres_fdw: postgres_fdw",
          "pg_stat_statements: pg_stat_statements pg_stat_statements_*",
          "pg_buffercache: pg_buffercache pg_buffercache_*",
          "pgstattuple: pgstattuple pgstatindex pgstattuple_approx",
          "postgis: spatial_ref_sys geometry_columns geography_columns",
          "postgis: geometry geography box2d box3d raster st_* postgis_* addgeometrycolumn",
          "vector: vector halfvec sparsevec vector_* halfvec_* sparsevec_* hnsw ivfflat",
          "pg_cron: cron",
          "pg_net: net",
          "supabase_vault: vault",
          "timescaledb: create_hypertable time_bucket add_retention_policy",
          "pgsodium: pgsodium crypto_*",
          "pg_uuidv7: uuid_generate_v7",
          "moddatetime: moddatetime",
          "pg_ivm: create_immv refresh_immv",
          "pg_partman: create_parent partition_data_proc run_maintenance_proc",
          "pg_jsonschema: json_matches_schema jsonb_matches_schema",
          "pg_hashids: id_encode id_decode",
          "http: http_get http_post http_put http_delete http_header",
          "pgmq: pgmq",
          "pgrouting: pgr_*",
          "citus: create_distributed_table create_reference_table",
          "age: cypher create_graph",
          "h3: h3_*",
          "hll: hll hll_*",
          "xml2: xpath_table xslt_process");

  private Extensions() {}

  /** The extension that brings a name. */
  static Optional<String> bringing(String name) {
    for (String line : BRINGS) {
      String[] parts = line.split(": ", 2);
      for (String known : parts[1].split(" ")) {
        boolean fits =
            known.endsWith("*")
                ? name.startsWith(known.substring(0, known.length() - 1))
                : name.equals(known);
        if (fits) {
          return Optional.of(parts[0]);
        }
      }
    }
    return Optional.empty();
  }

  /** Says what is known of the extension here, and how to get it. */
  static void into(Draft draft, Case failure, String extension) {
    Optional<Evidence> found =
        failure
            .live()
            .ask(
                "The extension " + extension,
                """
                SELECT e.name AS extension, e.default_version AS available,
                       coalesce(e.installed_version, 'no') AS installed,
                       coalesce(n.nspname, '') AS schema
                  FROM pg_catalog.pg_available_extensions e
                  LEFT JOIN pg_catalog.pg_extension x ON x.extname = e.name
                  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = x.extnamespace
                 WHERE e.name = ?
                """,
                extension);
    draft.evidence(found);
    Optional<List<String>> row = found.flatMap(e -> e.rows().stream().findFirst());
    if (row.isPresent() && !row.get().get(2).equals("no")) {
      String schema = row.get().get(3);
      draft
          .why(
              "Extension %s, which brings it, is installed in the schema %s, which is not on the"
                      .formatted(extension, schema)
                  + " search path.")
          .run(
              "Add the schema to the search path",
              "SET search_path = \"$user\", public, " + Written.qualified(schema));
      return;
    }
    Optional<Step> toCome =
        failure
            .trail()
            .about(step -> step.kind() == ObjectKind.EXTENSION && step.name().equals(extension))
            .stream()
            .filter(step -> Origin.later(failure, step))
            .findFirst();
    if (toCome.isPresent()) {
      draft
          .why(
              "Extension %s brings it, and is created only later, by %s."
                  .formatted(extension, toCome.get().place()))
          .remedy("Move CREATE EXTENSION before this statement.");
      return;
    }
    boolean absent = found.isPresent() && found.get().failure().isEmpty() && row.isEmpty();
    draft.why(
        absent
            ? "Extension " + extension + " brings it, and this server does not have it."
            : "Extension " + extension + " brings it.");
    if (absent) {
      draft.remedy(
          "Install %s on the server first (its package, or an image that has it), then create it."
              .formatted(extension));
    }
    draft.run(
        (absent
                ? "Install it on the server first, then create the extension "
                : "Create the extension ")
            + extension,
        "CREATE EXTENSION IF NOT EXISTS " + Written.qualified(extension) + ";");
  }
}
