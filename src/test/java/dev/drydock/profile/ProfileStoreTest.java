package dev.drydock.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileStoreTest {
  @TempDir private Path home;
  private ProfileStore store;

  @BeforeEach
  void openStore() {
    store = new ProfileStore(AppPaths.below(home));
  }

  @Test
  void keepsEveryFieldOfEveryKindOfServer() throws DrydockException {
    Tls tls =
        new Tls(
            TlsMode.VERIFY_FULL,
            Optional.of(Path.of("/ca.pem")),
            Optional.of(Path.of("/me.crt")),
            Optional.of(Path.of("/me.key")));
    Profile production =
        new Profile(
            "CRM, production \"live\"",
            Environment.PRODUCTION,
            new Server.Address("db.example.com", 6543, "crm", "ada", tls),
            true,
            Optional.of(Path.of("/srv/crm/migrations")),
            List.of("sales", "public"),
            Optional.of("crm_owner"),
            new Timeouts(
                Duration.ofSeconds(9),
                Duration.ofMillis(1500),
                Duration.ZERO,
                Duration.ofMinutes(5)),
            Optional.of("numbered"),
            Optional.of("ops.schema_migrations"));
    Profile service = profile("service", new Server.Service("crm", Optional.of("crm_test")));
    Profile embedded = profile("embedded", new Server.Embedded("numbered"));
    for (Profile profile : List.of(production, service, embedded)) {
      assertEquals(Optional.empty(), store.add(profile));
    }
    Profiles read = new ProfileStore(AppPaths.below(home)).list();
    assertEquals(List.of(production, service, embedded), read.profiles());
    assertEquals(List.of(), read.problems());
    assertEquals(Optional.of(service), read.named("service"));
  }

  @Test
  void withoutAFileThereAreNoProfilesAndNoneIsMade() throws DrydockException {
    assertEquals(List.of(), store.list().profiles());
    assertFalse(Files.exists(store.file()));
  }

  @Test
  void namesAreUnique() throws DrydockException {
    store.add(address("crm"));
    store.add(address("shop"));
    assertEquals("profile-name-taken", refused(() -> store.add(address("crm"))).code());
    assertEquals("profile-name-taken", refused(() -> store.replace("shop", address("crm"))).code());
    assertEquals("bad-profile", refused(() -> store.add(address("  "))).code());
    store.replace("shop", address("store"));
    assertEquals(
        List.of("crm", "store"), store.list().profiles().stream().map(Profile::name).toList());
    store.delete("crm");
    store.delete("never there");
    assertEquals(List.of("store"), store.list().profiles().stream().map(Profile::name).toList());
  }

  @Test
  void keepsFieldsItDoesNotKnow() throws DrydockException, IOException {
    write(
        """
        {"comment": "shared by the team",
         "profiles": [
          {"name": "crm", "colour": "teal", "environment": "staging",
           "server": {"host": "h", "port": 5432, "database": "crm", "user": "ada", "via": "vpn"}}]}
        """);
    store.replace("crm", profile("crm", new Server.Service("crm", Optional.empty())));
    String text = Files.readString(store.file());
    assertTrue(text.contains("shared by the team") && text.contains("teal"), text);
    assertTrue(text.contains("vpn") && !text.contains("\"host\""), text);
  }

  @Test
  void aCorruptFileIsSetAsideAndNamed() throws DrydockException, IOException {
    String corrupt = "{\"profiles\": [{\"name\": \"crm\", ";
    write(corrupt);
    Profiles read = store.list();
    assertEquals(List.of(), read.profiles());
    assertEquals(List.of("corrupt-file"), read.problems().stream().map(Problem::code).toList());
    Path aside = corruptFiles().getFirst();
    assertTrue(read.problems().getFirst().message().contains(aside.toString()));
    assertEquals(corrupt, Files.readString(aside));

    write("[1, 2]");
    Optional<Problem> problem = store.add(address("crm"));
    assertEquals(Optional.of("corrupt-file"), problem.map(Problem::code));
    assertEquals(2, corruptFiles().size());
    assertEquals(1, store.list().profiles().size());
  }

  @Test
  void oneBadEntryHidesNoOther() throws DrydockException, IOException {
    write(
        """
        {"profiles": [
          {"name": "no server"},
          {"name": "bad port", "server": {"host": "h", "port": 99999, "database": "d", "user": "u"}},
          {"name": "bad word", "environment": "prod", "server": {"service": "s"}},
          {"name": "good", "server": {"service": "s"}},
          {"name": "good", "server": {"service": "t"}}]}
        """);
    Profiles read = store.list();
    assertEquals(List.of("good"), read.profiles().stream().map(Profile::name).toList());
    assertEquals(4, read.problems().size());
    for (Problem problem : read.problems()) {
      assertTrue(problem.remedy().contains("profiles.json"), problem.remedy());
    }
  }

  @Test
  void savingAtTheSameTimeLosesNothing() throws Exception {
    int threads = 8;
    int each = 6;
    List<Callable<Void>> savers = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      int thread = t;
      savers.add(
          () -> {
            ProfileStore own = new ProfileStore(AppPaths.below(home));
            for (int i = 0; i < each; i++) {
              own.add(address("crm " + thread + "/" + i));
              assertEquals(List.of(), own.list().problems(), "a half-written file was seen");
            }
            return null;
          });
    }
    try (var pool = Executors.newFixedThreadPool(threads)) {
      for (Future<Void> saver : pool.invokeAll(savers)) {
        saver.get();
      }
    }
    assertEquals(threads * each, store.list().profiles().size());
    try (Stream<Path> files = Files.list(store.file().getParent())) {
      assertEquals(
          0, files.filter(file -> file.toString().endsWith(".tmp")).count(), "left behind");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() throws IOException {
    Files.writeString(home.resolve("config"), "a file where the folder should be");
    assertTrue(refused(() -> store.add(address("crm"))).remedy().contains("write"));
  }

  private List<Path> corruptFiles() throws IOException {
    try (Stream<Path> files = Files.list(store.file().getParent())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("profiles.json.corrupt-"))
          .toList();
    }
  }

  private void write(String text) throws IOException {
    Files.createDirectories(store.file().getParent());
    Files.writeString(store.file(), text);
  }

  private static Problem refused(org.junit.jupiter.api.function.Executable call) {
    return assertThrows(DrydockException.class, call).problem();
  }

  private static Profile address(String name) {
    return profile(name, new Server.Address("h", 5432, "crm", "ada", Tls.preferred()));
  }

  private static Profile profile(String name, Server server) {
    return new Profile(
        name,
        Environment.DEVELOPMENT,
        server,
        false,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Timeouts.standard(),
        Optional.empty(),
        Optional.empty());
  }
}
