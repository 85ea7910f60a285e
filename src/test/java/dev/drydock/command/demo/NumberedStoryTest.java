package dev.drydock.command.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.testing.TestPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberedStoryTest {
  /** What is pending, with the duplicates moved to the end. */
  private static final List<String> AFTER_RENUMBERING =
      List.of(
          "006_activity_log",
          "007_backfill_contact_names",
          "009_contacts_email_index",
          "010_contact_search",
          "003_contact_tags",
          "005_campaign_recipients",
          "006_product_migrations");

  @Test
  void recordsSayWhatWasApplied() throws SQLException, IOException, NoSuchAlgorithmException {
    try (DemoRun run = DemoRun.at(TestPostgres.freshDatabase(), Demo.NUMBERED)) {
      for (String name : Demo.NUMBERED.applied()) {
        String id = name.substring(name.indexOf('/') + 1).replace(".sql", "");
        String recorded =
            run.ask("SELECT checksum FROM public.schema_migrations WHERE id = '" + id + "'");
        assertEquals(sha256(DemoResources.text(name)), recorded, id);
      }
      assertEquals("5", run.ask("SELECT count(*) FROM public.migration_status"));
      assertEquals(
          "this week", run.ask("SELECT age FROM public.migration_status WHERE version = 5"));
      assertFalse(
          sha256(DemoResources.text("numbered/002_tenants_and_users.sql"))
              .equals(sha256(DemoResources.text("history/002_tenants_and_users.sql"))),
          "002 was changed since");
      assertFalse(DemoResources.files(Demo.NUMBERED).toString().contains("004_"), "004 is gone");
    }
  }

  @Test
  void onlyTheTableMadeByHandIsInTheWay() throws SQLException, IOException {
    try (DemoRun run = DemoRun.at(TestPostgres.freshDatabase(), Demo.NUMBERED)) {
      String failure = run.failure(text("006_product_migrations"));
      assertTrue(failure.startsWith("42703"), failure);
      assertTrue(failure.contains("error_message"), failure);
      for (String name : AFTER_RENUMBERING) {
        if (name.equals("009_contacts_email_index")) {
          assertTrue(run.failure(text(name)).startsWith("25001"), "CONCURRENTLY runs alone");
        } else if (!name.equals("006_product_migrations")) {
          assertEquals("00000", run.failure(text(name)), name);
        }
      }
    }
  }

  @Test
  void endsWellOnceRenumberedAndFixed() throws SQLException, IOException {
    try (DemoRun run = DemoRun.at(TestPostgres.freshDatabase(), Demo.NUMBERED)) {
      List<String> notices = new ArrayList<>();
      long start = System.nanoTime();
      for (String name : AFTER_RENUMBERING) {
        notices.addAll(run.run(fixed(name)));
      }
      assertTrue(System.nanoTime() - start > 1_000_000_000L, "one statement takes its time");
      assertTrue(notices.contains("splitting the names of 2400 contacts"), notices.toString());
      assertTrue(notices.contains("2400 of 2400 contacts done"), notices.toString());
      assertEquals("0", run.ask("SELECT count(*) FROM contacts WHERE first_name IS NULL"));
      assertEquals("9", run.ask("SELECT count(*) FROM tags"));
      assertEquals(
          "1",
          run.ask(
              "SELECT with_error FROM (SELECT count(*) AS with_error FROM"
                  + " product_migration_report WHERE state = 'broken') AS r"));
      assertEquals("t", run.ask("SELECT count(*) > 0 FROM find_contacts(1, 'Ada Kiel')"));
    }
  }

  /** The folder as it is afterwards, from nothing: only 004's file is gone for good. */
  @Test
  void theRenumberedFolderRunsOnAnEmptyDatabase() throws SQLException, IOException {
    try (DemoRun run = new DemoRun(TestPostgres.freshDatabase())) {
      for (String name :
          List.of(
              "001_migration_tracking",
              "002_tenants_and_users",
              "003_contacts_and_campaigns",
              "005_products")) {
        run.run(text(name));
      }
      for (String name : AFTER_RENUMBERING) {
        run.run(fixed(name));
      }
    }
  }

  private static String fixed(String name) throws IOException {
    return text(name)
        .replace(
            "CREATE INDEX IF NOT EXISTS product_migrations_product_id_idx",
            "ALTER TABLE product_migrations ADD COLUMN IF NOT EXISTS error_message text;\n\n"
                + "CREATE INDEX IF NOT EXISTS product_migrations_product_id_idx");
  }

  private static String text(String name) throws IOException {
    return DemoResources.text("numbered/" + name + ".sql");
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
