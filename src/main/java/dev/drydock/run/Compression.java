package dev.drydock.run;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Token;
import java.util.List;
import java.util.Optional;

/**
 * Columns compressed with lz4 on a scratch server that was built without it. The method decides how
 * long values are stored and nothing else, so pglz stands in; servers as they are installed have
 * lz4.
 */
final class Compression {
  private static final String SETTING = "default_toast_compression";
  private static final String METHODS =
      "SELECT 'lz4' = ANY (enumvals) FROM pg_catalog.pg_settings"
          + " WHERE name = '%s'".formatted(SETTING);
  private static final String METHOD = "lz4";
  private static final String NOTE =
      "tried with pglz: the scratch server was built without lz4, which changes nothing it can show";

  private final boolean absent;

  private Compression(boolean absent) {
    this.absent = absent;
  }

  /** What the server of that session has. */
  static Compression on(Session session) throws ServerException {
    return new Compression(session.query(METHODS, row -> row.getBoolean(1)).contains(false));
  }

  /** What is sent in place of a statement that asks for lz4; empty where the server has it. */
  Optional<SentInstead> of(Script script, Statement statement) {
    if (!absent || !mayAsk(statement.command())) {
      return Optional.empty();
    }
    List<Token> tokens = script.tokens(statement);
    StringBuilder sent = new StringBuilder();
    int from = statement.start();
    for (int i = 1; i < tokens.size(); i++) {
      if (asksForIt(script, tokens, i)) {
        sent.append(script.text(), from, tokens.get(i).start())
            .append(instead(script, tokens.get(i)));
        from = tokens.get(i).end();
      }
    }
    return from == statement.start()
        ? Optional.empty()
        : Optional.of(
            new SentInstead(sent.append(script.text(), from, statement.end()).toString(), NOTE));
  }

  /** Behind COMPRESSION, or behind the setting and its {@code =} or TO. */
  private static boolean asksForIt(Script script, List<Token> tokens, int at) {
    String written = tokens.get(at).in(script.text());
    boolean lz4 = written.replaceAll("[\"']", "").equalsIgnoreCase(METHOD);
    return lz4
        && (tokens.get(at - 1).in(script.text()).equalsIgnoreCase("COMPRESSION")
            || at > 1 && tokens.get(at - 2).in(script.text()).equalsIgnoreCase(SETTING));
  }

  private static String instead(Script script, Token token) {
    return token.in(script.text()).replaceAll("(?i)" + METHOD, "pglz");
  }

  private static boolean mayAsk(String command) {
    return command.startsWith("CREATE") || command.startsWith("ALTER") || command.startsWith("SET");
  }
}
