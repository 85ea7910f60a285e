package dev.drydock.ui;

import dev.drydock.command.BackupOffer;
import dev.drydock.explain.Explanation;
import dev.drydock.problem.Fix;
import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import dev.drydock.profile.Environment;
import dev.drydock.run.Judgement;
import dev.drydock.run.MigrationReport;
import dev.drydock.run.Outcome;
import dev.drydock.run.ReportedStatement;
import dev.drydock.run.RunOn;
import dev.drydock.run.RunReport;
import dev.drydock.run.StatementError;
import dev.drydock.run.StatementReport;
import dev.drydock.run.StepOutcome;
import dev.drydock.run.TransactionMode;
import dev.drydock.run.effects.Effects;
import dev.drydock.run.effects.LockTaken;
import dev.drydock.server.Notice;
import dev.drydock.server.ServerError;
import dev.drydock.server.ServerFacts;
import dev.drydock.tool.RowChange;
import dev.drydock.ui.report.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reports made by hand, for what is shown of them; what an engine reports is tested there. */
public final class SampleRuns {
  public static final Instant AT = Instant.parse("2026-11-21T06:30:00Z");

  private SampleRuns() {}

  public static Target target(Environment environment) {
    return new Target(
        environment.name().toLowerCase(java.util.Locale.ROOT),
        environment,
        new ServerFacts(
            "db-" + environment.name().toLowerCase(java.util.Locale.ROOT),
            5432,
            "shop",
            "18.6",
            180006,
            "migrator",
            "migrator",
            false,
            false,
            false,
            "UTF8"));
  }

  /** Fine, but it rewrites a table that is in use. */
  public static MigrationReport merge() {
    return migration(
        "20251119000300",
        "merge_organizations",
        StepOutcome.OK,
        List.of(
            statement(
                0,
                "CREATE TABLE contacts_backup AS\n  SELECT * FROM contacts",
                60,
                48_210,
                List.of(
                    new LockTaken("public.contacts", "AccessShare", false),
                    new LockTaken("public.contacts_backup", "AccessExclusive", true)),
                List.of(),
                List.of("public.contacts")),
            statement(
                1,
                "ALTER TABLE contacts ADD COLUMN company text",
                1,
                -1,
                List.of(new LockTaken("public.contacts", "AccessExclusive", false)),
                List.of(),
                List.of()),
            statement(
                2,
                "UPDATE contacts SET is_organization = false",
                84,
                48_210,
                List.of(new LockTaken("public.contacts", "RowExclusive", false)),
                List.of(),
                List.of()),
            statement(
                3,
                "ALTER TABLE contacts ALTER COLUMN id TYPE bigint",
                610,
                -1,
                List.of(new LockTaken("public.contacts", "AccessExclusive", false)),
                List.of("public.contacts"),
                List.of("public.contacts")),
            statement(
                4,
                "ALTER TABLE projects ADD CONSTRAINT fk_contact FOREIGN KEY (contact_id)"
                    + " REFERENCES contacts (id)",
                120,
                -1,
                List.of(
                    new LockTaken("public.projects", "ShareRowExclusive", false),
                    new LockTaken("public.contacts", "ShareRowExclusive", false)),
                List.of(),
                List.of("public.projects"))));
  }

  /** Fails at its second statement. */
  public static MigrationReport failing() {
    StatementReport failed =
        new StatementReport(
            new ReportedStatement(
                1,
                1,
                15,
                17,
                "ALTER TABLE ai_conversations ADD FOREIGN KEY (tenant_id, user_id)\n"
                    + "  REFERENCES user_tenants (tenant_id, user_id)"),
            Judgement.of(StepOutcome.FAILED),
            Duration.ofMillis(3),
            OptionalLong.empty(),
            List.of(
                new Notice(
                    "NOTICE",
                    "00000",
                    "relation \"ai_conversations\" already exists, skipping",
                    Optional.empty(),
                    Optional.empty())),
            Effects.NONE,
            Optional.of(
                new StatementError(
                    new ServerError(
                        "42P01",
                        "ERROR",
                        "relation \"user_tenants\" does not exist",
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                    new Place("20251119000400_ai_conversations.sql", 16, 14),
                    new Explanation(
                        "There is no table user_tenants in the search path.",
                        Optional.of("There is tenant_users: the same words in another order."),
                        "Create it in an earlier migration or correct the name.",
                        List.of(),
                        List.of(Fix.run("Write tenant_users", "SELECT 1")),
                        Optional.empty(),
                        "Nothing of it is kept."))));
    return migration(
        "20251119000400",
        "ai_conversations",
        StepOutcome.FAILED,
        List.of(
            statement(
                0,
                "CREATE TABLE IF NOT EXISTS ai_conversations (id uuid PRIMARY KEY)",
                4,
                -1,
                List.of(new LockTaken("public.ai_conversations", "AccessExclusive", true)),
                List.of(),
                List.of()),
            failed));
  }

  /** Cannot be tried inside a transaction. */
  public static MigrationReport concurrently() {
    return migration(
        "20251119000500",
        "add_search_index",
        StepOutcome.NOT_REHEARSABLE,
        List.of(
            new StatementReport(
                new ReportedStatement(
                    0,
                    1,
                    3,
                    3,
                    "CREATE INDEX CONCURRENTLY idx_contacts_company ON contacts (company)"),
                Judgement.of(
                    StepOutcome.NOT_REHEARSABLE,
                    "CREATE INDEX CONCURRENTLY cannot run inside a transaction."),
                Duration.ZERO,
                OptionalLong.empty(),
                List.of(),
                Effects.NONE,
                Optional.empty())));
  }

  /** A backup that can be made. */
  public static BackupOffer backup() {
    return new BackupOffer(
        Path.of("").toAbsolutePath().getRoot().resolve("backups/shop-20251119-101500.dump"),
        Optional.empty());
  }

  /** One that cannot. */
  public static BackupOffer noBackup() {
    return new BackupOffer(
        backup().suggested(),
        Optional.of(
            Problem.error(
                "no-pg-dump",
                "The server is PostgreSQL 18, and pg_dump 15.19 on the PATH is too old for it.",
                "Put the client programs of PostgreSQL 18 or newer on the PATH, or make the backup"
                    + " elsewhere.")));
  }

  public static RunReport wouldApply() {
    return report(Outcome.WOULD_APPLY, List.of(merge()));
  }

  public static RunReport wouldFail() {
    return report(Outcome.WOULD_FAIL, List.of(merge(), failing()));
  }

  public static RunReport unproven() {
    return report(Outcome.UNPROVEN, List.of(merge(), concurrently()));
  }

  public static RunReport report(Outcome outcome, List<MigrationReport> migrations) {
    Map<String, Optional<String>> row = new LinkedHashMap<>();
    row.put("version", Optional.of("20251119000300"));
    row.put("name", Optional.of("merge_organizations"));
    row.put("created_by", Optional.empty());
    return new RunReport(
        outcome,
        RunOn.TARGET,
        Optional.empty(),
        "5f1c0e9a",
        AT,
        Duration.ofMillis(1_934),
        migrations,
        List.of(new RowChange(Optional.empty(), Optional.of(row))),
        List.of(
            Problem.error(
                "sequence-advanced",
                "contacts_id_seq was advanced by 12: a rollback does not take that back.",
                "Nothing to do; numbers have a gap.")));
  }

  public static MigrationReport migration(
      String version, String name, StepOutcome outcome, List<StatementReport> statements) {
    Duration took =
        statements.stream().map(StatementReport::took).reduce(Duration.ZERO, Duration::plus);
    return new MigrationReport(
        version,
        name,
        version + "_" + name + ".sql",
        outcome,
        TransactionMode.RUNNER,
        took,
        statements,
        Optional.empty(),
        List.of(),
        List.of());
  }

  public static StatementReport statement(
      int index,
      String sql,
      long millis,
      long rows,
      List<LockTaken> locks,
      List<String> rewrites,
      List<String> scans) {
    return new StatementReport(
        new ReportedStatement(index, 1, index * 4 + 3, index * 4 + 4, sql),
        Judgement.of(StepOutcome.OK),
        Duration.ofMillis(millis),
        rows < 0 ? OptionalLong.empty() : OptionalLong.of(rows),
        List.of(),
        Effects.observed(locks, rewrites, scans, List.of()),
        Optional.empty());
  }
}
