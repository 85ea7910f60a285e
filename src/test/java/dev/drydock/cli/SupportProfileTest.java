package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupportProfileTest {
  @TempDir private Path home;
  @TempDir private Path folder;

  @Test
  void aSupportProfileLooksAndIsChangedWithItsPassphraseOnly() throws Exception {
    String sql = "CREATE TABLE a (id integer PRIMARY KEY);\n";
    Files.writeString(folder.resolve("001_first.sql"), sql);
    Files.writeString(folder.resolve("001_second.sql"), "CREATE TABLE b (id integer);\n");
    TestDatabase database = TestPostgres.freshDatabase();
    CommandRun command = new CommandRun(home).with("PGPASSWORD", TestPostgres.PASSWORD);
    String address = database.url().replace(":" + database.password() + "@", "@");
    String[] add = {
      "profile", "add", "desk", "--url", address, "-d", folder.toString(), "--support"
    };

    assertThat(command.run(add).status()).isEqualTo(2);
    assertThat(command.answering("open sesame", "open sesame").run(add).status()).isZero();
    assertThat(Files.readString(command.paths().config().resolve("profiles.json")))
        .contains("PBKDF2WithHmacSHA256")
        .doesNotContain("open sesame");

    assertThat(command.run("-P", "desk", "status").status()).isZero();
    assertThat(command.run("-P", "desk", "query", "SELECT 1").status()).isZero();
    for (List<String> writing :
        List.of(
            List.of("apply", "--yes"),
            List.of("repair", "mark-applied", "001", "--yes"),
            List.of("renumber", "--yes"),
            List.of("create", "more"),
            List.of("dry-run", "--on", "target", "--yes"))) {
      List<String> call = new java.util.ArrayList<>(List.of("-P", "desk"));
      call.addAll(writing);
      CommandRun.Result refused = command.run(call.toArray(String[]::new));
      assertThat(refused.status()).as(refused.toString()).isEqualTo(4);
      assertThat(refused.err() + refused.out()).contains("for support");
    }
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
    assertThat(Files.readString(folder.resolve("001_first.sql"))).isEqualTo(sql);

    String[] replace = {
      "profile", "add", "desk", "--url", address, "-d", folder.toString(), "--replace"
    };
    assertThat(command.answering().run(replace).status()).isEqualTo(4);
    assertThat(command.answering("wrong").run(replace).status()).isEqualTo(4);
    assertThat(command.run("-P", "desk", "apply", "--yes").status()).isEqualTo(4);
    assertThat(command.answering("open sesame").run(replace).status()).isZero();
    assertThat(command.run("-P", "desk", "create", "more").status()).isZero();
  }
}
