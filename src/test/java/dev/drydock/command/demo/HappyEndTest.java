package dev.drydock.command.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.ApplyPending;
import dev.drydock.command.OpenWorkspace;
import dev.drydock.command.RehearsePending;
import dev.drydock.command.RenumberPlan;
import dev.drydock.command.StatusReport;
import dev.drydock.command.UseCases;
import dev.drydock.command.Where;
import dev.drydock.command.Workspace;
import dev.drydock.migration.Flag;
import dev.drydock.migration.StatusRow;
import dev.drydock.problem.DrydockException;
import dev.drydock.profile.AppPaths;
import dev.drydock.profile.Keyring;
import dev.drydock.profile.Profile;
import dev.drydock.run.MigrationReport;
import dev.drydock.run.Outcome;
import dev.drydock.run.RunControl;
import dev.drydock.run.RunReport;
import dev.drydock.run.StepOutcome;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stories as a person goes through them with Drydock itself. */
class HappyEndTest {
  @TempDir private Path home;
  private UseCases useCases;

  @BeforeEach
  void wire() {
    useCases =
        UseCases.create(
            AppPaths.below(home), Map.of("PGPASSWORD", TestPostgres.PASSWORD), Keyring.none());
  }

  @AfterEach
  void close() {
    useCases.close();
  }

  @Test
  void numberedIsRenumberedFixedRehearsedAndApplied()
      throws DrydockException, IOException, SQLException {
    try (Workspace workspace = open(Demo.NUMBERED)) {
      assertEquals(
          Map.ofEntries(
              Map.entry("001 migration_tracking", "APPLIED"),
              Map.entry("002 tenants_and_users", "APPLIED [DRIFTED]"),
              Map.entry("003 contacts_and_campaigns", "APPLIED [DUPLICATE]"),
              Map.entry("003 contact_tags", "PENDING [DUPLICATE, OUT_OF_ORDER]"),
              Map.entry("004 hotfix_campaign_dates", "MISSING"),
              Map.entry("005 products", "APPLIED [DUPLICATE]"),
              Map.entry("005 campaign_recipients", "PENDING [DUPLICATE, OUT_OF_ORDER]"),
              Map.entry("006 activity_log", "PENDING [DUPLICATE]"),
              Map.entry("006 product_migrations", "PENDING [DUPLICATE]"),
              Map.entry("007 backfill_contact_names", "PENDING"),
              Map.entry("009 contacts_email_index", "PENDING"),
              Map.entry("010 contact_search", "PENDING")),
          status(workspace));
      assertEquals(Outcome.REFUSED, apply(workspace).outcome());

      RenumberPlan plan = useCases.renumberFile().plan(workspace, List.of(), Optional.empty());
      assertEquals(3, plan.renames().size());
      assertTrue(plan.repository().isPresent());
      assertEquals(1, plan.references().size(), "007 names 003_contact_tags.sql");
      useCases.renumberFile().carryOut(plan, workspace, plan.references());

      RunReport rehearsal = rehearse(workspace);
      assertEquals(Outcome.WOULD_FAIL, rehearsal.outcome());
      MigrationReport failed = only(rehearsal, StepOutcome.FAILED);
      assertEquals("product_migrations", failed.name());
      assertEquals("42703", failed.error().orElseThrow().server().sqlState());
      fix(
          workspace.folder().resolve(failed.file()),
          "CREATE INDEX IF NOT EXISTS product_migrations_product_id_idx",
          "ALTER TABLE product_migrations ADD COLUMN IF NOT EXISTS error_message text;\n\n"
              + "CREATE INDEX IF NOT EXISTS product_migrations_product_id_idx");

      RunReport again = rehearse(workspace);
      assertEquals(Outcome.UNPROVEN, again.outcome());
      assertEquals("contacts_email_index", only(again, StepOutcome.NOT_REHEARSABLE).name());
      RunReport applied = apply(workspace);
      assertEquals(Outcome.APPLIED, applied.outcome(), applied.toString());
      assertEquals(7, applied.migrations().size());
      assertTrue(status(workspace).values().stream().noneMatch(s -> s.startsWith("PENDING")));
    }
  }

  @Test
  void supabaseIsFixedOneFileAfterTheOther() throws DrydockException, IOException, SQLException {
    try (Workspace workspace = open(Demo.SUPABASE)) {
      StatusReport report = useCases.showStatus().show(workspace);
      assertEquals("supabase", report.tool());
      assertEquals(
          "APPLIED", status(workspace).get("20251103090000 tenants"), "no drift: " + report);
      List<String> states = new java.util.ArrayList<>();
      for (int attempt = 0; attempt < 6; attempt++) {
        RunReport rehearsal = rehearse(workspace);
        if (rehearsal.outcome() != Outcome.WOULD_FAIL) {
          assertEquals(Outcome.WOULD_APPLY, rehearsal.outcome());
          break;
        }
        MigrationReport failed = only(rehearsal, StepOutcome.FAILED);
        states.add(failed.error().orElseThrow().server().sqlState());
        Path file = workspace.folder().resolve(failed.file());
        Files.writeString(file, SupabaseStoryTest.fixed(Files.readString(file)));
      }
      assertEquals(List.of("42P01", "42703", "42601", "42601", "42703"), states);
      RunReport applied = apply(workspace);
      assertEquals(Outcome.APPLIED, applied.outcome(), applied.toString());
      assertEquals(10, applied.migrations().size());
    }
  }

  private Workspace open(Demo demo) throws DrydockException, IOException, SQLException {
    DemoFiles files = new DemoFiles(home.resolve("data"));
    files.copyIfAbsent(demo);
    TestDatabase database = TestPostgres.freshDatabase();
    DemoRun.at(database, demo).close();
    Profile demoProfile = demo.profile(files.folder(demo));
    Profile profile =
        new Profile(
            demoProfile.name(),
            demoProfile.environment(),
            database.address(),
            false,
            demoProfile.folder(),
            List.of(),
            Optional.empty(),
            demoProfile.timeouts(),
            Optional.empty(),
            Optional.empty());
    return useCases
        .openWorkspace()
        .open(
            new Where.Given(profile),
            OpenWorkspace.Choices.none(),
            (server, wrong) -> Optional.empty(),
            progress -> {});
  }

  private Map<String, String> status(Workspace workspace) throws DrydockException {
    Map<String, String> status = new TreeMap<>();
    for (StatusRow row : useCases.showStatus().show(workspace).list().rows()) {
      String flags =
          row.flags().isEmpty() ? "" : " " + row.flags().stream().map(Flag::name).sorted().toList();
      status.put(row.versionText() + " " + row.name(), row.status() + flags);
    }
    return status;
  }

  private RunReport rehearse(Workspace workspace) throws DrydockException {
    return useCases
        .rehearsePending()
        .rehearse(workspace, RehearsePending.Options.standard(), event -> {}, new RunControl());
  }

  private RunReport apply(Workspace workspace) throws DrydockException {
    return useCases
        .applyPending()
        .apply(workspace, ApplyPending.Options.standard(), event -> {}, new RunControl());
  }

  private static MigrationReport only(RunReport report, StepOutcome outcome) {
    List<MigrationReport> found =
        report.migrations().stream().filter(m -> m.outcome() == outcome).toList();
    assertEquals(1, found.size(), report.toString());
    return found.getFirst();
  }

  private static void fix(Path file, String before, String after) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(before));
    Files.writeString(file, text.replace(before, after));
  }
}
