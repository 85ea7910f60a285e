package dev.drydock.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.OpenWorkspace.Choices;
import dev.drydock.problem.DrydockException;
import dev.drydock.profile.AppPaths;
import dev.drydock.profile.Keyring;
import dev.drydock.profile.Passphrase;
import dev.drydock.profile.Profile;
import dev.drydock.profile.ProfileKind;
import dev.drydock.query.Console;
import dev.drydock.query.Query;
import dev.drydock.query.completion.KnownNames;
import dev.drydock.query.completion.Proposal;
import dev.drydock.server.QueryAs;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ends other people's work is neither offered nor done through a support profile. */
class SupportProfileTest {
  private static final List<String> REFUSED =
      List.of("pg_terminate_backend", "pg_cancel_backend", "pg_reload_conf", "pg_switch_wal");

  @TempDir Path home;
  private final TestDatabase database = TestPostgres.freshDatabase();

  @Test
  void neitherCompletesNorRunsWhatEndsOthers() throws Exception {
    try (UseCases useCases = UseCases.create(AppPaths.below(home), Map.of(), Keyring.none());
        Workspace usual = open(useCases, ProfileKind.USUAL);
        Workspace support =
            open(
                useCases,
                new ProfileKind.Support(new Passphrase("PBKDF2WithHmacSHA256", 1, "AAAA", "")))) {
      CompleteQuery complete = useCases.completeQuery();
      KnownNames all = complete.names(usual);
      KnownNames looking = complete.names(support);
      try (Console console = useCases.runQuery().open(support)) {
        for (String function : REFUSED) {
          String typed = "SELECT " + function.substring(0, function.length() - 2);
          assertTrue(offered(complete, typed, all).contains(function), function);
          assertEquals(List.of(), offered(complete, typed, looking), function);
          String call =
              "SELECT " + function + (function.endsWith("backend") ? "(pg_backend_pid())" : "()");
          assertEquals(
              "not-read-only",
              assertThrows(DrydockException.class, () -> ask(useCases, support, console, call))
                  .problem()
                  .code());
        }
        assertEquals(1, offered(complete, "SELECT pg_postmaster_start_ti", looking).size());
      }
      String waited = "ERROR:  canceling statement due to lock timeout";
      assertTrue(ways(useCases, usual, waited).stream().anyMatch(s -> s.contains("pg_cancel")));
      assertTrue(ways(useCases, support, waited).stream().noneMatch(s -> s.contains("pg_cancel")));
    }
  }

  private static List<String> ways(UseCases useCases, Workspace on, String error)
      throws DrydockException {
    return useCases.explainError().explain(on, error).explanation().fixes().stream()
        .flatMap(fix -> fix.sql().stream())
        .toList();
  }

  private static void ask(UseCases useCases, Workspace on, Console console, String text)
      throws DrydockException {
    Query query =
        new Query(
            text, Map.of(), QueryAs.profile(), useCases.runQuery().limits(on, Optional.empty()), 1);
    console.ask(query, started -> {}).close();
  }

  private static List<String> offered(CompleteQuery complete, String typed, KnownNames names) {
    return complete.at(typed, typed.length(), names).all().stream()
        .map(Proposal::insert)
        .map(text -> text.replaceAll("\\(.*", ""))
        .toList();
  }

  private Workspace open(UseCases useCases, ProfileKind kind) throws DrydockException {
    Profile profile =
        new Profile(
                "desk",
                database.profile().environment(),
                database.address(),
                false,
                Optional.of(home),
                List.of(),
                Optional.empty(),
                database.profile().timeouts(),
                Optional.empty(),
                Optional.empty())
            .as(kind);
    return useCases
        .openWorkspace()
        .open(new Where.Given(profile), Choices.none(), database.passwords(), words -> {});
  }
}
