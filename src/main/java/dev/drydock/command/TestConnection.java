package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.PasswordSource;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Secret;
import dev.drydock.server.Database;
import dev.drydock.server.ServerFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tries a connection and says exactly what is wrong with it. */
public final class TestConnection {
  private final ResolveWhere resolve;
  private final Connect connect;

  TestConnection(ResolveWhere resolve, Connect connect) {
    this.resolve = resolve;
    this.connect = connect;
  }

  /**
   * @param profile what was tried; empty when offline was meant
   * @param facts empty when it could not connect
   * @param problems what is wrong, or worth knowing (a standby, a pooler); the first one is why it
   *     could not connect, if it could not
   */
  public record Result(
      Optional<Profile> profile, Optional<ServerFacts> facts, List<Problem> problems) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Connects, looks once around and closes.
   *
   * @throws DrydockException INPUT for an unknown profile or a bad address; CANCELLED when the
   *     person gives up at the password
   */
  public Result test(Where where, PasswordSource person, Consumer<String> progress)
      throws DrydockException {
    ResolveWhere.Resolved resolved = resolve.resolve(where, progress);
    if (resolved.profile().isEmpty()) {
      throw Surveys.noDatabase();
    }
    return test(resolved.profile().get(), resolved.password(), person, progress);
  }

  /** The same for a profile at hand, perhaps just being edited. */
  public Result test(Profile profile, PasswordSource person) throws DrydockException {
    return test(profile, Optional.empty(), person, words -> {});
  }

  private Result test(
      Profile profile, Optional<Secret> given, PasswordSource person, Consumer<String> progress)
      throws DrydockException {
    try (Database database = connect.open(profile, given, person, progress)) {
      ServerFacts facts = database.facts();
      return new Result(Optional.of(profile), Optional.of(facts), remarks(facts));
    } catch (DrydockException e) {
      if (e.kind() == DrydockException.Kind.CANCELLED) {
        throw e;
      }
      return new Result(Optional.of(profile), Optional.empty(), List.of(e.problem()));
    }
  }

  private static List<Problem> remarks(ServerFacts facts) {
    List<Problem> remarks = new ArrayList<>();
    if (facts.standby()) {
      remarks.add(
          Problem.warning(
              "standby",
              "This server is a standby: it can be looked at, and nothing can be applied.",
              "Connect to the primary to apply."));
    }
    if (facts.transactionPooler()) {
      remarks.add(
          Problem.warning(
              "transaction-pooler",
              "A pooler in transaction mode stands before this server: applying through it is"
                  + " refused.",
              "Use the direct connection (for Supabase port 5432 of the database's own host)."));
    }
    return remarks;
  }
}
