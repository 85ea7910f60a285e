package dev.drydock.explain;

import dev.drydock.server.ServerError;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an error out of what people paste: psql's output, stack traces of Java, Node, Python, Go,
 * Ruby, PHP and .NET, bodies of PostgREST and Supabase, server logs, in any language of the server.
 */
public final class PastedError {
  private static final List<Pattern> STATES =
      List.of(
          Pattern.compile("SQLSTATE[:\\s\\[(=]*([0-9A-Z]{5})\\b"),
          Pattern.compile("SQL [Ss]tate\\s*[:=]\\s*\\[?([0-9A-Z]{5})\\b"),
          Pattern.compile("\\bcode[\"']?\\s*[:=]\\s*[\"']([0-9A-Z]{5})[\"']"),
          Pattern.compile("error code:? `?([0-9A-Z]{5})\\b"),
          Pattern.compile("\\p{L}{4,}: {1,2}([0-9][0-9A-Z]{4}): "),
          Pattern.compile("PostgresException[^:]*: ([0-9A-Z]{5}): "),
          Pattern.compile("ERROR ([0-9A-Z]{5}) \\("));

  /** Prisma's own codes look like states of PL/pgSQL. */
  private static final String PRISMA = "P[123]0\\d\\d";

  private static final Pattern CODE = Pattern.compile("\\b(PGRST\\d{3}|P[12]0\\d\\d)\\b");

  /** But not psql's backslash, which a message quotes alone. */
  private static final Pattern ESCAPED_QUOTE = Pattern.compile("(?<!\")\\\\\"|\\\\\"(?![\\s]|$)");

  private static final Pattern DETAIL =
      Pattern.compile(
          "(?m)(?:^|[\"'\\s])(?:DETAIL|Detail|details?[\"']?)\\s*[:：]\\s*[\"']?(.+?)[\"']?,?$");
  private static final Pattern JSON_DETAIL =
      Pattern.compile("\"details?\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** Some drivers write it without a word before it. */
  private static final Pattern PLAIN_DETAIL =
      Pattern.compile(
          "(?m)^\\s*(Key \\(.+?\\)=\\(.*?\\) (?:is|already|conflicts) .+|Failing row contains .+)$");

  private static final Pattern HINT = Pattern.compile("(?m)(?:HINT|Hint|hint)\\s*:\\s*(.+)$");
  private static final Pattern CONTEXT = Pattern.compile("(?m)(?:CONTEXT|Where)\\s*:\\s*(.+)$");
  private static final Pattern LINE =
      Pattern.compile("(?m)^\\s*(?:LINE|ZEILE|LÍNEA|LIGNE|LINHA|RIGA|СТРОКА) \\d+: (.+)$");
  private static final Pattern POSITION =
      Pattern.compile(
          "(?i)(?:\\bposition[\"']?\\s*[:=]\\s*[\"']?|at character |Original\\()(\\d{1,7})\\b");
  private static final Pattern STATE_BEHIND = Pattern.compile("\\s*\\(SQLSTATE \\w{5}\\)\\)*$");
  private static final Pattern SAID =
      Pattern.compile(
          "(?m)(?:ERROR|FATAL|FEHLER|ERREUR|ERRO|ОШИБКА|ERRORE|错误|エラー)\\s*[:：]\\s*(?:[0-9A-Z]{5}: )?(.+)$");

  private PastedError() {}

  /** Empty when there is nothing in it that looks like an error of a database. */
  public static Optional<Pasted> read(String text) {
    String plain = Unwrapped.text(ESCAPED_QUOTE.matcher(text.replace("\r", "")).replaceAll("\""));
    Optional<KnownMessages.Found> known =
        KnownMessages.in(plain).or(() -> Gateways.in(plain)).or(() -> Translations.in(plain));
    Optional<String> state =
        first(STATES, plain)
            .or(() -> Conditions.in(plain))
            .or(() -> known.map(KnownMessages.Found::state));
    Optional<String> message =
        known
            .filter(found -> state.isEmpty() || related(found.state(), state.get()))
            .map(KnownMessages.Found::message)
            .or(() -> group(SAID, plain))
            .map(said -> STATE_BEHIND.matcher(said).replaceFirst(""));
    if (state.isEmpty() || message.isEmpty()) {
      return known
          .or(() -> ToolWords.in(plain))
          .map(found -> pasted(plain, text, found.state(), found.message()));
    }
    return Optional.of(pasted(plain, text, state.get(), message.get()));
  }

  /** The state is the server's, the message may only look like one of its kind. */
  private static boolean related(String ofMessage, String said) {
    return ofMessage.equals(said)
        || ofMessage.substring(0, 2).equals(said.substring(0, 2))
        || said.startsWith("P");
  }

  private static Pasted pasted(String plain, String text, String state, String message) {
    Optional<String> statement = PastedStatement.in(plain);
    return new Pasted(
        new ServerError(
            state,
            plain.contains("FATAL") ? "FATAL" : "ERROR",
            message.strip(),
            group(JSON_DETAIL, text)
                .map(detail -> detail.replace("\\\"", "\""))
                .or(() -> group(DETAIL, plain))
                .filter(detail -> !detail.matches("null|undefined|None"))
                .or(() -> group(PLAIN_DETAIL, plain)),
            group(HINT, plain).filter(hint -> !hint.matches("(?:null|undefined|None),?")),
            position(plain, message, statement),
            group(CONTEXT, plain),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        group(CODE, plain),
        statement,
        group(LINE, plain));
  }

  /** Where the text says it, and the statement has there what the message quotes. */
  private static OptionalInt position(String plain, String message, Optional<String> statement) {
    Optional<Integer> said = group(POSITION, plain).map(Integer::valueOf);
    Optional<String> token = Names.quoted(message).stream().findFirst();
    if (said.isEmpty() || token.isEmpty() || statement.isEmpty()) {
      return OptionalInt.empty();
    }
    String sql = statement.get();
    int at = said.get() - 1;
    boolean there =
        at >= 0
            && at <= sql.codePointCount(0, sql.length())
            && sql.startsWith(token.get(), sql.offsetByCodePoints(0, at));
    return there ? OptionalInt.of(said.get()) : OptionalInt.empty();
  }

  private static Optional<String> first(List<Pattern> patterns, String text) {
    return patterns.stream()
        .flatMap(pattern -> group(pattern, text).stream())
        .filter(state -> !state.matches(PRISMA))
        .findFirst();
  }

  /** The first group that is there. */
  private static Optional<String> group(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    for (int i = 1; i <= matcher.groupCount(); i++) {
      if (matcher.group(i) != null) {
        return Optional.of(matcher.group(i));
      }
    }
    return Optional.empty();
  }
}
