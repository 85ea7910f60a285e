package dev.drydock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rehearsing a folder of another tool without a database, with what its tool would have given. */
class ScratchKindsTest {
  @TempDir Path home;

  @Test
  void sqitchRunsAsWithPsqlAndItsRegistry() throws IOException {
    Path folder = home.resolve("project");
    write(
        folder.resolve("sqitch.plan"),
        """
        %syntax-version=1.0.0
        %project=p

        schema 2018-12-05T22:19:45Z A B <a@b.c> # First
        places 2018-12-07T22:19:45Z A B <a@b.c>
        later 2018-12-08T22:19:45Z A B <a@b.c>
        """);
    write(
        folder.resolve("deploy/schema.sql"),
        """
        \\set who '''me'''
        begin;
        create schema app;
        revoke usage on schema sqitch from public;
        revoke connect on database :"DBNAME" from public;
        do $$ begin assert current_database() = 'postgres'; end $$;
        select 1 / (current_database() = :'DBNAME')::int, :who, :'who';
        create table early (at geometry);
        commit;
        """);
    write(
        folder.resolve("deploy/places.sql"),
        """
        begin;
        set local search_path to app, public;
        create extension postgis;
        create extension vector;
        create table place (at geometry(Point, 4326) not null, likeness vector(3), x int);
        create index on place using gist (at);
        insert into place select st_setsrid(st_makepoint(i, i), 4326), '[1,2,3]', i
          from generate_series(1, 400) i;
        select 1 from place where st_dwithin(at::geography, at::geography, 1)
         order by likeness <=> '[3,2,1]';
        create table broken (of nothing);
        commit;
        """);
    write(folder.resolve("deploy/later.sql"), "alter table app.broken add b int;\n");
    CommandRun.Result result =
        new CommandRun(home).run("dry-run", "--json", "-d", folder.toString());
    assertEquals(1, result.status(), result::err);
    List<String> wrong = new ArrayList<>();
    for (JsonNode migration : result.json().get("migrations")) {
      for (JsonNode statement : migration.get("statements")) {
        if (!statement.get("outcome").asText().equals("ok")) {
          wrong.add(
              statement.get("outcome").asText()
                  + " "
                  + migration.get("file").asText()
                  + ":"
                  + statement.get("line").asInt()
                  + " "
                  + statement.get("followsFrom").path("file").asText());
        }
      }
    }
    // No extension is taken for one that is only lacking here before a statement makes it.
    // A table that would have been made in the schema of that moment is missed under its full name.
    assertEquals(
        List.of(
            "failed deploy/schema.sql:8 ",
            "failed deploy/places.sql:11 ",
            "follows-from deploy/later.sql:1 deploy/places.sql"),
        wrong);
    assertTrue(result.out().contains("a stand-in for postgis"), result::out);
  }

  @Test
  void flywayBeginsWithTheSchemasItIsToldToManage() throws IOException {
    Path resources = home.resolve("src/main/resources");
    Path folder = resources.resolve("db/migration");
    write(
        resources.resolve("application.yml"),
        """
        spring:
          flyway:
            schemas: [app, "${AUDIT:audit}"]
        """);
    write(
        folder.resolve("V1__a.sql"),
        """
        CREATE TABLE a (i int PRIMARY KEY);
        CREATE TABLE audit.b (i int REFERENCES app.a);
        COMMENT ON TABLE ${flyway:defaultSchema}.a IS 'here';
        """);
    write(folder.resolve("V2__b.sql"), "GRANT CONNECT ON DATABASE shop TO PUBLIC;\n");
    CommandRun.Result check = new CommandRun(home).run("check", "--json", "-d", folder.toString());
    assertEquals(0, check.json().at("/summary/errors").asInt(), check::out);
    CommandRun.Result run = new CommandRun(home).run("dry-run", "--json", "-d", folder.toString());
    assertEquals("ok", run.json().at("/migrations/0/outcome").asText(), run::out);
    // nothing says that the database this is for is not called shop
    assertEquals("not-rehearsable", run.json().at("/migrations/1/outcome").asText(), run::out);
    assertTrue(run.err().contains("CREATE SCHEMA \"app\""), run::err);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
