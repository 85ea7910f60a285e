package dev.drydock.explain;

import java.util.Map;
import java.util.Optional;

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
          Map.entry("schema_migrations", "Rails, golang-migrate, dbmate or Supabase"));

  private HistoryTables() {}

  /** Which tool keeps its history in a table of this name. */
  static Optional<String> tool(String table) {
    return Optional.ofNullable(TOOLS.get(Names.own(table)));
  }
}
