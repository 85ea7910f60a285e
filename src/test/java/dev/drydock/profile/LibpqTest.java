package dev.drydock.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.DrydockException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** libpq's environment variables and service files. */
class LibpqTest {
  @TempDir private Path home;

  @Test
  void noVariableMeansNoConnection() throws DrydockException {
    Map<String, String> others = Map.of("PGPASSWORD", "x", "PGSSLMODE", "require", "PATH", "/bin");
    assertEquals(Optional.empty(), new LibpqEnvironment(others).profile());
  }

  @Test
  void variablesMakeAProfile() throws DrydockException {
    LibpqEnvironment environment =
        new LibpqEnvironment(
            Map.of(
                "PGHOST",
                "h",
                "PGPORT",
                "6543",
                "PGDATABASE",
                "crm",
                "PGUSER",
                "ada",
                "PGPASSWORD",
                "s3cret",
                "PGSSLMODE",
                "verify-ca",
                "PGSSLROOTCERT",
                "/ca.pem",
                "PGCONNECT_TIMEOUT",
                "8",
                "PGOPTIONS",
                "-c search_path=sales"));
    Profile profile = environment.profile().orElseThrow();
    Tls tls =
        new Tls(
            TlsMode.VERIFY_CA, Optional.of(Path.of("/ca.pem")), Optional.empty(), Optional.empty());
    assertEquals(new Server.Address("h", 6543, "crm", "ada", tls), profile.server());
    assertEquals(8, profile.timeouts().connect().toSeconds());
    assertEquals(List.of("sales"), profile.searchPath());
    assertEquals(Optional.of("s3cret"), environment.password().map(Secret::reveal));
  }

  @Test
  void aServiceIsFoundAndTheEnvironmentFillsIn() throws DrydockException, IOException {
    Files.writeString(
        home.resolve(".pg_service.conf"),
        """
        # ours
        [crm]
        host=db.example.com
        dbname = crm
        password=from the file

        [crm]
        host=ignored: the first counts
        [shop]
        host=shop.example.com
        port=6000
        sslmode=require
        """);
    Files.writeString(home.resolve("pg_service.conf"), "[system]\nhost=sys.example.com\n");
    Map<String, String> environment = new HashMap<>();
    environment.put("PGSYSCONFDIR", home.toString());
    environment.put("PGUSER", "ada");
    environment.put("PGHOST", "not this one");
    LibpqServices services = new LibpqServices(environment, home);
    assertEquals(List.of("crm", "shop", "system"), services.names());

    ConnectionSpec crm = services.resolve(new Server.Service("crm", Optional.empty()));
    assertEquals(
        new Server.Address("db.example.com", 5432, "crm", "ada", Tls.preferred()), crm.address());
    assertEquals(Optional.of("from the file"), crm.password().map(Secret::reveal));
    ConnectionSpec shop = services.resolve(new Server.Service("shop", Optional.of("shop_test")));
    assertEquals("shop_test", shop.address().database());
    assertEquals(6000, shop.address().port());
    assertEquals(TlsMode.REQUIRE, shop.address().tls().mode());

    environment.put("PGSERVICE", "crm");
    assertEquals(
        new Server.Service("crm", Optional.empty()),
        new LibpqEnvironment(environment).profile().orElseThrow().server());
  }

  @Test
  void anUnknownServiceNamesTheKnownOnes() throws IOException {
    Path named = Files.writeString(home.resolve("mine.conf"), "[crm]\nhost=h\n");
    LibpqServices services =
        new LibpqServices(
            Map.of("PGSERVICEFILE", named.toString(), "PGSYSCONFDIR", home.toString()), home);
    DrydockException refused =
        assertThrows(
            DrydockException.class,
            () -> services.resolve(new Server.Service("cmr", Optional.empty())));
    assertEquals("no-such-service", refused.problem().code());
    assertTrue(refused.problem().remedy().contains("crm"));
  }
}
