package dev.drydock.command.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.testing.Corpora;
import dev.drydock.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The stand-ins for Supabase carry real projects as far as those were carried by others. */
@Tag("full")
class StandInsTest {

  @Test
  void realProjectsEndWhereTheyShould() throws IOException, SQLException {
    for (JsonNode folder : Corpora.truth()) {
      if (folder.path("tool").asText().equals("supabase")) {
        Map<String, String> expected = new LinkedHashMap<>();
        for (JsonNode failure : folder.path("failures")) {
          expected.put(failure.path("file").asText(), failure.path("sqlState").asText());
        }
        Path files = Corpora.root().resolve(folder.path("folder").asText());
        Map<String, String> met = failures(files);
        // An extension this server has not got (postgis) says nothing about the stand-ins.
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(met.keySet());
        names.removeIf(file -> "0A000".equals(met.get(file)));
        Map<String, String> others = new TreeMap<>();
        for (String file : names) {
          if (!Objects.equals(expected.get(file), met.get(file))) {
            others.put(file, expected.get(file) + " expected, " + met.get(file));
          }
        }
        assertEquals(Map.of(), others, files.toString());
      }
    }
  }

  /** What {@code supabase db pull} and projects' own migrations name of the platform. */
  @Test
  void theyHaveWhatMigrationsPulledFromAProjectName() throws IOException, SQLException {
    String pulled =
        """
        drop trigger if exists "prefixes_create_hierarchy" on "storage"."prefixes";
        revoke select on table "storage"."prefixes" from "anon";
        alter table "storage"."prefixes" drop constraint "prefixes_bucketId_fkey";
        drop function if exists "storage"."get_level"(name text);
        alter table "storage"."prefixes" drop constraint "prefixes_pkey";
        drop table "storage"."prefixes";
        alter table "storage"."objects" drop column "level";
        create trigger protect_objects_delete before delete on storage.objects
          for each statement execute function storage.protect_delete();
        create policy listing on storage.objects
          using (storage.allow_only_operation('storage.object.list'));
        select id from storage.buckets where type = 'STANDARD';
        select * from storage.search('', 'avatars', 10, 1, 0);
        select * from storage.get_size_by_bucket();
        grant select on storage.s3_multipart_uploads_parts to service_role;
        create view public.answers as select id, status_code from net._http_response;
        select net.http_delete(url := 'https://example.org');
        revoke execute on function graphql_public.graphql(text, text, jsonb, jsonb) from anon;
        select f.web_authn_credential, s.oauth_client_id from auth.mfa_factors f, auth.sessions s;
        select 1 from auth.flow_state, auth.sso_domains, auth.saml_providers, auth.oauth_clients;
        select vault.create_secret('a', 'b', 'c', null);
        select key_id, nonce from vault.decrypted_secrets;
        select claims_role from realtime.subscription;
        create event trigger watch on ddl_command_end execute function extensions.pgrst_ddl_watch();
        """;
    try (DemoRun platform = new DemoRun(TestPostgres.freshDatabase())) {
      platform.run(DemoResources.text("/standins/supabase.sql"));
      assertEquals("00000", run(platform, Script.parse(pulled), true));
    }
  }

  private static Map<String, String> failures(Path folder) throws IOException, SQLException {
    Map<String, String> failures = new LinkedHashMap<>();
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files =
          found
              .filter(file -> file.getFileName().toString().matches("\\d+_.*\\.sql"))
              .sorted()
              .toList();
    }
    try (DemoRun platform = new DemoRun(TestPostgres.freshDatabase())) {
      platform.run(DemoResources.text("/standins/supabase.sql"));
      // What ALTER DATABASE set holds for later connections only.
      platform.run("SET search_path TO \"$user\", public, extensions");
      for (Path file : files) {
        String state = run(platform, Script.parse(Files.readString(file)), true);
        if (state.equals("25001")) {
          state = run(platform, Script.parse(Files.readString(file)), false);
        }
        if (!state.equals("00000")) {
          failures.put(file.getFileName().toString(), state);
        }
        platform.run("RESET ALL");
        platform.run("SET search_path TO \"$user\", public, extensions");
      }
    }
    return failures;
  }

  /** As psql does it: one statement after the other; the SQLSTATE it stops at. */
  private static String run(DemoRun platform, Script script, boolean inTransaction)
      throws SQLException {
    try {
      platform.run(inTransaction ? "BEGIN" : "SELECT");
      for (Statement statement : script.statements()) {
        platform.run(script.textOf(statement));
      }
      platform.run(inTransaction ? "COMMIT" : "SELECT");
      return "00000";
    } catch (SQLException refused) {
      platform.run("ROLLBACK");
      return refused.getSQLState();
    }
  }
}
