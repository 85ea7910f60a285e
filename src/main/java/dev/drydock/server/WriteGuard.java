package dev.drydock.server;

import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.problem.Problem;
import dev.drydock.profile.Environment;
import dev.drydock.profile.Profile;
import java.util.Optional;

/** Says where no writing session is given. */
final class WriteGuard {

  private WriteGuard() {}

  static void check(Profile profile, ServerFacts facts) throws ServerException {
    if (profile.support()) {
      throw refused(
          "support-profile",
          "The profile " + profile.name() + " is for support: nothing is written through it.",
          "Choose another profile.");
    }
    if (profile.readOnly()) {
      throw refused(
          "read-only-profile",
          "The profile " + profile.name() + " is for reading only.",
          "Choose another profile, or allow this one to write.");
    }
    if (facts.standby()) {
      throw refused(
          "standby",
          facts.host() + " is a standby: it can be read and not written.",
          "Connect to the primary server.");
    }
    if (facts.transactionPooler()) {
      throw refused(
          "transaction-pooler",
          facts.host()
              + ":"
              + facts.port()
              + " is a pooler that changes the backend between transactions.",
          "Connect to the server itself (for Supabase, port 5432 in place of 6543): migrations"
              + " need a lock and settings that stay.");
    }
  }

  /** Says where no console is unlocked. */
  static void checkUnlock(Profile profile, ServerFacts facts) throws ServerException {
    check(profile, facts);
    if (!profile.consoleUnlocks()) {
      throw refused(
          "no-unlock",
          "The profile " + profile.name() + " does not allow its console to write.",
          profile.environment() == Environment.PRODUCTION
              ? "On production it never does; make the change with a migration."
              : "Allow it in the profile, or make the change with a migration.");
    }
  }

  private static ServerException refused(String code, String message, String remedy) {
    ServerError error = ServerErrors.own("25006", message, Optional.empty());
    return new ServerException(Kind.REFUSED, Problem.error(code, message, remedy), error, null);
  }
}
