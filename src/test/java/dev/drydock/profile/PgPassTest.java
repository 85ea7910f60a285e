package dev.drydock.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PgPassTest {
  @TempDir private Path home;
  private Path file;

  @BeforeEach
  void writeFile() throws IOException {
    file = home.resolve(".pgpass");
    Files.writeString(
        file,
        """
        # the team's servers
        db.example.com:5432:crm:ada:first
        db.example.com:5432:crm:ada:second
        db.example.com:6543:*:ada:any database
        2001\\:db8\\:\\:1:5432:crm:ada:six
        localhost:5432:crm:ada:socket or local
        quirky:5432:we\\:ird:a\\\\b:p\\:w\\\\d
        colons:5432:crm:ada:with:plain:colons
        too:few:fields
        *:*:*:eve:everywhere
        """);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "db.example.com | 5432 | crm | ada | first",
        "db.example.com | 6543 | shop | ada | any database",
        "2001:db8::1 | 5432 | crm | ada | six",
        "/var/run/postgresql | 5432 | crm | ada | socket or local",
        "quirky | 5432 | we:ird | a\\b | p:w\\d",
        "colons | 5432 | crm | ada | with:plain:colons",
        "elsewhere | 1 | x | eve | everywhere",
      })
  void findsTheFirstLineThatMatches(
      String host, int port, String database, String user, String password) {
    assertEquals(Optional.of(password), found(host, port, database, user));
  }

  @Test
  void findsNothingForOthers() {
    assertEquals(Optional.empty(), found("db.example.com", 5432, "crm", "bob"));
    assertEquals(Optional.empty(), found("db.example.com", 5433, "crm", "ada"));
    PgPass absent = new PgPass(home.resolve("absent"));
    assertEquals(Optional.empty(), absent.password(address("h", 1, "d", "u"), false));
    assertEquals(Optional.empty(), absent.problem());
  }

  @Test
  void isNotUsedWhenOthersMayReadIt() throws IOException {
    assertEquals(Optional.empty(), new PgPass(file).problem());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertEquals(Optional.empty(), found("db.example.com", 5432, "crm", "ada"));
    assertTrue(new PgPass(file).problem().orElseThrow().remedy().startsWith("chmod 600 "));
  }

  @Test
  void isFoundWhereLibpqLooks() throws IOException {
    Path other = Files.copy(file, home.resolve("other"));
    Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rw-------"));
    Server.Address server = address("x", 1, "y", "eve");
    PgPass named = PgPass.of(Map.of("PGPASSFILE", other.toString()), "Linux", Path.of("/none"));
    assertTrue(named.password(server, false).isPresent());
    assertTrue(PgPass.of(Map.of(), "Linux", home).password(server, false).isPresent());
  }

  private Optional<String> found(String host, int port, String database, String user) {
    return new PgPass(file)
        .password(address(host, port, database, user), false)
        .map(Secret::reveal);
  }

  private static Server.Address address(String host, int port, String database, String user) {
    return new Server.Address(host, port, database, user, Tls.preferred());
  }
}
