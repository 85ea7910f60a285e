package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.profile.Profile;
import dev.drydock.query.ReadOnlyGuard;
import dev.drydock.query.completion.Completion;
import dev.drydock.query.completion.KnownNames;
import dev.drydock.query.completion.NameReader;
import dev.drydock.query.completion.ParameterValues;
import dev.drydock.query.completion.Proposals;
import dev.drydock.server.Database;
import dev.drydock.server.Session;
import java.util.List;

/** Says what can stand at a place of a query. */
public final class CompleteQuery {
  CompleteQuery() {}

  /**
   * Reads the names of the workspace's database; blocks. What ends other sessions, or does anything
   * else that is refused, is not among them through a support profile.
   *
   * @throws DrydockException INPUT when there is no database
   */
  public KnownNames names(Workspace workspace) throws DrydockException {
    Database database = Surveys.database(workspace);
    try (Session session = database.read()) {
      KnownNames all = NameReader.read(session);
      ReadOnlyGuard guard = new ReadOnlyGuard(database.facts());
      boolean support = workspace.profile().filter(Profile::support).isPresent();
      return support ? all.without(function -> guard.refuses(function.name())) : all;
    }
  }

  /**
   * What can stand at a caret; asks nobody.
   *
   * @param caret UTF-16 offset into the text
   */
  public Proposals at(String text, int caret, KnownNames names) {
    return Completion.at(text, caret, names);
  }

  /**
   * The values a parameter of a diagnostic can have here, as far as the names tell.
   *
   * @param kind as in {@code Diagnostic.Parameter}
   * @param typed what is typed so far
   * @param relation what is given for the relation a column is of; empty where there is none
   */
  public List<String> values(String kind, String typed, String relation, KnownNames names) {
    return ParameterValues.of(kind, typed, relation, names);
  }
}
