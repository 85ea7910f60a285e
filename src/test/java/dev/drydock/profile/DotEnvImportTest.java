package dev.drydock.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DotEnvImportTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DATABASE_URL=postgresql://ada:s3cret@h:6543/crm",
        "export DATABASE_URL=\"postgresql://ada:s3cret@h:6543/crm\"",
        "  DATABASE_URL = 'postgresql://ada:s3cret@h:6543/crm'  # the shared one",
        "\uFEFFDATABASE_URL=postgres://ada:s3cret@h:6543/crm # comment\r\nOTHER=1\r\n",
        "USER_NAME=ada\nDATABASE_URL=postgresql://${USER_NAME}:s3cret@h:6543/crm",
        "#DATABASE_URL=postgresql://no@no/no\nSUPABASE_DB_URL=postgresql://ada:s3cret@h:6543/crm",
        "DATABASE_URL=mysql://x/y\nPGHOST=h\nPGPORT=6543\nPGUSER=ada\nPGPASSWORD=s3cret\nPGDATABASE=crm",
        "DATABASE_URL=postgresql://old@old/old\nDATABASE_URL=postgresql://ada:s3cret@h:6543/crm",
        "DATABASE_URL=postgresql://x@pooler:6543/y\nDIRECT_URL=postgresql://ada:s3cret@h:6543/crm",
      })
  void readsTheFormsPeopleWrite(String text) throws DrydockException, IOException {
    ConnectionSpec spec = read(text).connection();
    assertEquals(new Server.Address("h", 6543, "crm", "ada", Tls.preferred()), spec.address());
    assertEquals(Optional.of("s3cret"), spec.password().map(Secret::reveal));
  }

  @Test
  void derivesSupabasesHostAndRefusesItsServiceKey() throws DrydockException, IOException {
    DotEnvImport.Imported imported =
        read(
            """
            NEXT_PUBLIC_SUPABASE_URL=https://abcdefghijklmnopqrst.supabase.co
            NEXT_PUBLIC_SUPABASE_ANON_KEY=eyJhbGciOi
            SUPABASE_SERVICE_ROLE_KEY=eyJhbGciOi
            """);
    assertEquals("NEXT_PUBLIC_SUPABASE_URL", imported.variable());
    Server.Address address = imported.connection().address();
    assertEquals("db.abcdefghijklmnopqrst.supabase.co", address.host());
    assertEquals("postgres", address.user());
    assertEquals(TlsMode.REQUIRE, address.tls().mode());
    assertEquals(Optional.empty(), imported.connection().password());
    assertEquals(
        List.of("service-role-key", "supabase-password-needed"),
        imported.notes().stream().map(Problem::code).toList());
  }

  @Test
  void usesSupabasesDatabasePassword() throws DrydockException, IOException {
    DotEnvImport.Imported imported =
        read("SUPABASE_URL=\"https://abc.supabase.co/\"\nSUPABASE_DB_PASSWORD='p@ss #1'\n");
    assertEquals(Optional.of("p@ss #1"), imported.connection().password().map(Secret::reveal));
    assertEquals(List.of(), imported.notes());
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    DrydockException nothing =
        assertThrows(DrydockException.class, () -> read("SUPABASE_SERVICE_ROLE_KEY=x\n"));
    assertEquals("no-connection-in-env", nothing.problem().code());
    DrydockException absent =
        assertThrows(DrydockException.class, () -> DotEnvImport.read(folder.resolve("absent.env")));
    assertEquals("env-file-unreadable", absent.problem().code());
  }

  private DotEnvImport.Imported read(String text) throws DrydockException, IOException {
    return DotEnvImport.read(Files.writeString(folder.resolve(".env"), text));
  }
}
