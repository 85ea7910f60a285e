package dev.drydock.query;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.NearestNames;
import dev.drydock.catalog.OutsideFunctions;
import dev.drydock.catalog.Suggestion;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.server.ServerFacts;
import dev.drydock.sql.Explained;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import dev.drydock.sql.ddl.FunctionCalls;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says what the read-only console may send: exactly one statement that asks something. The server's
 * READ ONLY transaction refuses writes to tables and the catalog; this refuses, by name, what it
 * lets through: what reaches outside the transaction (files, programs, other sessions, other
 * servers, replication, statistics).
 */
public final class ReadOnlyGuard {
  private static final Set<String> ASKING = Set.of("SELECT", "VALUES", "TABLE", "SHOW", "EXPLAIN");

  private static final List<String> BEGINNINGS =
      List.of("SELECT", "WITH", "VALUES", "TABLE", "SHOW", "EXPLAIN");

  /** What EXPLAIN may explain without running it. */
  private static final Set<String> EXPLAINED =
      Set.of("SELECT", "VALUES", "TABLE", "WITH", "INSERT", "UPDATE", "DELETE", "MERGE");

  private static final Set<String> CHANGING = Set.of("INSERT", "UPDATE", "DELETE", "MERGE");

  private final ServerFacts facts;

  public ReadOnlyGuard(ServerFacts facts) {
    this.facts = facts;
  }

  /**
   * The one statement of a text.
   *
   * @throws DrydockException INPUT for no or several statements, REFUSED for one that does more
   *     than ask; each with its place
   */
  public Statement check(Script script) throws DrydockException {
    Statement statement = OneStatement.of(script);
    asks(script, statement);
    Habits.checkParameters(script, statement);
    functions(script, statement);
    return statement;
  }

  /**
   * Whether a query that calls this function is refused, whatever else it does.
   *
   * @param function as the catalog spells it, without its schema
   */
  public boolean refuses(String function) {
    return OutsideFunctions.deed(function, facts.transactionPooler()).isPresent();
  }

  private static void asks(Script script, Statement statement) throws DrydockException {
    List<Token> tokens = script.tokens(statement);
    String command = statement.command();
    String first = command.split(" ", 2)[0];
    if (tokens.getFirst().kind() == TokenKind.IDENTIFIER) {
      throw unknown(script, tokens.getFirst());
    }
    if (!ASKING.contains(first)) {
      throw writes(script, statement.start(), first.isEmpty() ? "This" : first);
    }
    if (first.equals("EXPLAIN")) {
      explain(script, tokens);
    }
  }

  private static void explain(Script script, List<Token> tokens) throws DrydockException {
    Explained explain = Explained.of(script.text(), tokens);
    if (!EXPLAINED.contains(explain.command())) {
      throw writes(script, explain.start(), "EXPLAIN " + explain.command());
    }
    if (explain.analyze() && CHANGING.contains(explain.command())) {
      throw writes(script, explain.start(), "EXPLAIN ANALYZE " + explain.command());
    }
  }

  private void functions(Script script, Statement statement) throws DrydockException {
    for (FunctionCalls.Call call : FunctionCalls.in(script, statement)) {
      Optional<OutsideFunctions.Deed> deed =
          OutsideFunctions.deed(call.name(), facts.transactionPooler());
      if (deed.isPresent()) {
        throw OneStatement.refused(
            Kind.REFUSED,
            script,
            call.at(),
            "not-read-only",
            "%s %s, which a read-only transaction does not prevent."
                .formatted(call.name(), deed.get().words()),
            "The console only looks. Run this with psql if it is what you want.");
      }
    }
  }

  /** No statement begins with a word that is no keyword; most often it is misspelt. */
  private static DrydockException unknown(Script script, Token word) {
    String typed = word.in(script.text());
    String near =
        NearestNames.of(
                typed.toLowerCase(Locale.ROOT),
                BEGINNINGS.stream()
                    .map(known -> Candidate.of("", known.toLowerCase(Locale.ROOT)))
                    .toList())
            .stream()
            .filter(one -> one.reason() == Suggestion.Reason.SPELLING)
            .findFirst()
            .map(one -> "Did you mean " + one.candidate().name().toUpperCase(Locale.ROOT) + "?")
            .orElse("Ask with SELECT, WITH, VALUES, TABLE, SHOW or EXPLAIN.");
    return OneStatement.refused(
        Kind.INPUT,
        script,
        word.start(),
        "unknown-command",
        "“" + typed + "” begins no statement of PostgreSQL.",
        near);
  }

  private static DrydockException writes(Script script, int offset, String what) {
    return OneStatement.refused(
        Kind.REFUSED,
        script,
        offset,
        "not-read-only",
        what + " does more than ask, and this console only asks.",
        "Ask with SELECT, WITH, VALUES, TABLE, SHOW or EXPLAIN; make changes with a migration.");
  }
}
