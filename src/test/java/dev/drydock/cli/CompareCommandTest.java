package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  @TempDir private Path home;
  @TempDir private Path folder;

  @Test
  @Tag("full")
  void tellsWhatIsMissingUntrackedAndDifferentAndWritesTheFix() throws Exception {
    Files.writeString(
        folder.resolve("001_first.sql"),
        "CREATE TABLE a (\n  id integer PRIMARY KEY,\n  b text NOT NULL DEFAULT 'x',\n  c date\n);\n"
            + "CREATE INDEX a_c ON a (c);\n");
    TestDatabase database = TestPostgres.freshDatabase();
    database.execute("CREATE TABLE a (id integer PRIMARY KEY, b varchar(9) NOT NULL DEFAULT 'x')");
    database.execute("CREATE TABLE extra (id integer)");
    CommandRun command = new CommandRun(home).with("PGPASSWORD", TestPostgres.PASSWORD);
    String[] where = {"--url", database.url(), "-d", folder.toString()};

    CommandRun.Result found = run(command, where, "compare", "--json");

    assertThat(found.status()).isEqualTo(1);
    JsonNode differences = found.json().path("differences");
    assertThat(differences)
        .extracting(d -> d.path("change").asText() + " " + d.path("name").asText())
        .containsExactly(
            "different public.a.b",
            "missing public.a.c",
            "missing public.a.a_c",
            "untracked public.extra");
    assertThat(differences.get(1).path("origin").path("file").asText()).isEqualTo("001_first.sql");
    assertThat(differences.get(1).path("origin").path("line").asInt()).isEqualTo(4);
    assertThat(differences.get(0).path("expected").asText()).contains("type: text");
    assertThat(differences.get(3).path("sql").asText())
        .isEqualTo("DROP TABLE IF EXISTS public.extra;\n");

    assertThat(run(command, where, "compare", "--write", "mend a", "--yes").status()).isEqualTo(1);
    String fix = Files.readString(folder.resolve("002_mend_a.sql"));
    assertThat(fix)
        .contains("ADD COLUMN IF NOT EXISTS c date", "CREATE INDEX IF NOT EXISTS a_c")
        .doesNotContain("DROP TABLE");

    for (String statement : fix.split(";\n")) {
      database.execute(statement);
    }
    database.execute("DROP TABLE extra");
    CommandRun.Result after = run(command, where, "compare");
    assertThat(after.out()).contains("No difference");
    assertThat(after.status()).isZero();
  }

  private static CommandRun.Result run(CommandRun command, String[] where, String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + where.length);
    System.arraycopy(where, 0, all, arguments.length, where.length);
    return command.run(all);
  }
}
