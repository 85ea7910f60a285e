package dev.drydock.explain;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tables in which tools keep what they have applied, by the names they have unless told otherwise.
 */
final class HistoryTables {
  private static final Map<String, String> TOOLS =
      Map.ofEntries(
          Map.entry("__EFMigrationsHistory", "Entity Framework"),
          Map.entry("flyway_schema_history", "Flyway"),
          Map.entry("databasechangelog", "Liquibase"),
          Map.entry("databasechangeloglock", "Liquibase"),
          Map.entry("_prisma_migrations", "Prisma"),
          Map.entry("django_migrations", "Django"),
          Map.entry("alembic_version", "Alembic"),
          Map.entry("knex_migrations", "Knex"),
          Map.entry("knex_migrations_lock", "Knex"),
          Map.entry("SequelizeMeta", "Sequelize"),
          Map.entry("_sqlx_migrations", "sqlx"),
          Map.entry("__diesel_schema_migrations", "Diesel"),
          Map.entry("goose_db_version", "goose"),
          Map.entry("gorp_migrations", "sql-migrate"),
          Map.entry("pgmigrations", "node-pg-migrate"),
          Map.entry("gopg_migrations", "go-pg (its command init makes it)"),
          Map.entry("schema_version", "Flyway before version 5"),
          Map.entry("__drizzle_migrations", "Drizzle"),
          Map.entry("kysely_migration", "Kysely"),
          Map.entry("kysely_migration_lock", "Kysely"),
          Map.entry("mikro_orm_migrations", "MikroORM"),
          Map.entry("phinxlog", "Phinx"),
          Map.entry("typeorm_metadata", "TypeORM"),
          Map.entry("doctrine_migration_versions", "Doctrine"),
          Map.entry("schemaversions", "DbUp"),
          Map.entry("VersionInfo", "FluentMigrator"),
          Map.entry("atlas_schema_revisions", "Atlas"),
          Map.entry("refinery_schema_history", "Refinery"),
          Map.entry("seaql_migrations", "SeaORM"),
          Map.entry("bun_migrations", "Bun"),
          Map.entry("ar_internal_metadata", "Rails"),
          Map.entry("schema_migrations", "Rails, golang-migrate, dbmate or Supabase"));

  /** Also of a name somebody chose. */
  private static final Pattern CHOSEN =
      Pattern.compile(
          "(?:\\w*_)?(?:db)?migrations?(?:_(?:lock|history|state|log))?"
              + "|\\w+_(?:db|schema)_version",
          Pattern.CASE_INSENSITIVE);

  private HistoryTables() {}

  /** Whether a tool surely, or by its name very likely, keeps its history in it. */
  static boolean isOne(String table) {
    String own = Case.stored(Names.own(table));
    return tool(own).isPresent() || CHOSEN.matcher(own).matches();
  }

  /** Which tool keeps its history in a table of this name. */
  static Optional<String> tool(String table) {
    return Optional.ofNullable(TOOLS.get(Names.own(table)));
  }
}
