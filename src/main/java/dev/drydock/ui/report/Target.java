package dev.drydock.ui.report;

import dev.drydock.command.Workspace;
import dev.drydock.profile.Environment;
import dev.drydock.profile.Profile;
import dev.drydock.server.Database;
import dev.drydock.server.ServerFacts;
import dev.drydock.ui.kit.EnvironmentLook;

/**
 * The database a person is connected to, as every dialog and button names it. Made from the
 * connection, never from a selection.
 *
 * @param thrownAway whether it is a scratch database and no target at all
 */
public record Target(
    String profile, Environment environment, ServerFacts facts, boolean thrownAway) {

  /** A database that stays. */
  public Target(String profile, Environment environment, ServerFacts facts) {
    this(profile, environment, facts, false);
  }

  /** What a folder is rehearsed on while there is no connection; nothing of it is known yet. */
  public static Target scratch() {
    ServerFacts facts = new ServerFacts("", 0, "", "", 0, "", "", true, false, false, "");
    return new Target("", Environment.DEVELOPMENT, facts, true);
  }

  /** The connected target of a workspace, empty when offline. */
  public static java.util.Optional<Target> of(Workspace workspace) {
    return workspace
        .database()
        .map(Database::facts)
        .map(
            facts ->
                new Target(
                    workspace.profile().map(Profile::name).orElse(facts.database()),
                    workspace.profile().map(Profile::environment).orElse(Environment.DEVELOPMENT),
                    facts));
  }

  /** The environment's word, in capitals where it must not be overlooked. */
  public String word() {
    return thrownAway ? "scratch" : EnvironmentLook.of(environment).word();
  }

  public boolean production() {
    return environment == Environment.PRODUCTION;
  }

  /** {@code shop@db-prod}. */
  public String address() {
    return thrownAway ? "an empty scratch database" : facts.database() + "@" + facts.host();
  }

  /** {@code shop@db-prod · PostgreSQL 17.5 · as migrator}. */
  public String line() {
    if (thrownAway) {
      return address();
    }
    return address() + " · PostgreSQL " + facts.version() + " · as " + facts.role();
  }
}
