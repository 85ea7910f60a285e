package dev.drydock.explain;

import dev.drydock.server.ServerError;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads an error out of what people paste: psql's output, stack traces of Java, Node, Python, Go,
 * Ruby, PHP and .NET, bodies of PostgREST and Supabase, server logs, in any language of the server.
 */
public final class PastedError {
  private static final String STATE = "([0-9FHPX][0-9A-Z]{4})\\b";

  private static final List<Pattern> STATES =
      List.of(
          Pattern.compile("(?i:sql ?state)[\"']?[:\\s\\[(=]*[\"']?E?" + STATE),
          Pattern.compile("\\b(?:status_|state_)?code[\"']?\\s*[:=]\\s*[\"']" + STATE + "[\"']"),
          Pattern.compile("(?:error code|C):? `?" + STATE + "(?=[`\\s)])"),
          Pattern.compile("\\p{L}{4,}: {1,2}([0-9][0-9A-Z]{4}): "),
          Pattern.compile("PostgresException[^:]*: " + STATE + ": "),
          Pattern.compile("(?:ERROR|FATAL) #?" + STATE + " "));

  /** Prisma's own codes look like states of PL/pgSQL; other drivers have some for no state. */
  private static final String NO_STATE = "P[123]0\\d\\d|HY\\w{3}|00000";

  private static final Pattern CODE = Pattern.compile("\\b(PGRST\\d{3}|P[12]0\\d\\d)\\b");

  private static final Field DETAIL = new Field("DETAIL|Detail|details?|description");
  private static final Field HINT = new Field("HINT|Hint|hint");

  /** Some drivers write it without a word before it. */
  private static final Pattern PLAIN_DETAIL =
      Pattern.compile(
          "(Key \\([^\\n]+?\\)=\\([^\\n]*?\\) (?:is (?:not present in|still referenced from) table"
              + " \"[^\"\\n]+\"|already exists|is duplicated|conflicts with[^\\n]+)|Key columns \"[^\\n]+ are of incompatible types: [^\\n.]+\\.|Failing row"
              + " contains [^\\n]+)");

  /** Of an API, with both names, where it says no more. */
  private static final Pattern RELATIONSHIP =
      Pattern.compile("(Could not find a relationship between [^\\n]+)");

  /** A terminal's, also where a web page has swallowed the escape before them. */
  private static final Pattern COLOURS =
      Pattern.compile("\\u001b\\[[0-9;?]*[A-Za-z]|\\[(?:\\d{1,3};)*\\d{1,3}m");

  private static final Pattern DEPENDS =
      Pattern.compile("(?m)^\\s*((?!DETAIL|HINT)\\S[^\\n]* depends on [^\\n]+)$");

  private static final Pattern LINE = Pattern.compile("(?m)^\\s*LINE \\d+: (.+)$");
  private static final Pattern POSITION =
      Pattern.compile(
          "(?i)(?:\\bposition[\"']?\\s*[:=]\\s*[\"']?|at character |Original\\()(\\d{1,7})\\b");
  private static final Pattern STATE_BEHIND = Pattern.compile("\\s*\\(SQLSTATE \\w{5}\\)\\)*$");
  private static final Pattern SAID =
      Pattern.compile("(?m)(?:ERROR|FATAL)\\s*[:：]\\s*(?:[0-9A-Z]{5}: )?(.+)$");

  /** Whatever it is: better its own words than none. */
  private static final Pattern OF_SERVER =
      Pattern.compile(
          "(?m)(?:^|[\\s(\"'>])(?:ERROR|FATAL|PANIC|PSQLException|pq)\\s*[:：]\\s*(?:ERROR: +)?(\\S[^\\n]{8,300})$");

  private static final Pattern NO_LOGIN =
      Pattern.compile(
          "(?:FATAL|password authentication failed)[^\\n]{0,4}?: +role \"[^\"]*\" does not exist");

  private static final Pattern AT_RAISE =
      Pattern.compile("PL/pgSQL function [^\\n]{1,200} line \\d+ at (RAISE|ASSERT)");

  private static final Field MESSAGE = new Field("message|MessageText|sqlErrorMsg|errorMessage");
  private static final Pattern THROWN =
      Pattern.compile(
          "(?m)(?:Error|Exception|^error|\\serror)(?: \\([^)\\n]*\\))?: (?:[0-9A-Z]{5}: )?(.+)$");

  /** SQLAlchemy's: {@code (psycopg2.errors.GroupingError) …}. */
  private static final Pattern RAISED =
      Pattern.compile("(?m)\\((?:psycopg\\d?|asyncpg)\\.[\\w.]+\\) (?:<[^>\\n]*>: )?(.+)$");

  private PastedError() {}

  /** Empty when there is nothing in it that looks like an error of a database. */
  public static Optional<Pasted> read(String shown) {
    String text = COLOURS.matcher(shown).replaceAll("");
    String plain = PlainText.of(text);
    Optional<Pasted> read = plain(plain);
    String whole = HardWrapped.text(text);
    if (whole.equals(text)) {
      return read.or(() -> joined(text));
    }
    String joined = PlainText.of(whole);
    Optional<Pasted> unbroken = isTold(joined) ? plain(joined) : Optional.empty();
    return unbroken
        .filter(pasted -> !isTold(plain) || read.filter(as -> isLonger(pasted, as)).isPresent())
        .or(() -> read);
  }

  /** Broken in mid-word at a width nobody has a window of: for what says nothing as it stands. */
  private static Optional<Pasted> joined(String text) {
    return Optional.of(PlainText.of(text.replaceAll("\\R", "")))
        .filter(PastedError::isTold)
        .flatMap(PastedError::plain);
  }

  private static boolean isLonger(Pasted one, Pasted other) {
    String said = other.error().message();
    return said.contains("\n") || one.error().message().length() > said.length();
  }

  private static boolean isTold(String plain) {
    return known(plain).isPresent() || ToolWords.in(plain).isPresent();
  }

  private static Optional<KnownMessages.Found> known(String plain) {
    return KnownMessages.telling(plain)
        .or(() -> Gateways.in(plain))
        .or(() -> ServerWords.in(plain))
        .or(() -> KnownMessages.in(plain.replaceAll("\\s*\\n\\s*", " ")))
        .or(
            () ->
                ToolWords.in(plain).isEmpty()
                    ? KnownMessages.unquoted(plain).or(() -> KnownMessages.detail(plain))
                    : Optional.empty());
  }

  private static Optional<Pasted> plain(String plain) {
    Optional<KnownMessages.Found> known = known(plain);
    Optional<String> state =
        login(plain)
            .or(() -> known.filter(found -> isBehindEcho(found, plain)).map(found -> found.state()))
            .or(() -> first(STATES, plain))
            .or(() -> Conditions.in(plain))
            .filter(said -> known.isEmpty() || !isOfDriver(said))
            .or(() -> known.map(KnownMessages.Found::state));
    Optional<String> message =
        known
            .filter(found -> state.isEmpty() || related(found.state(), state.get()))
            .map(KnownMessages.Found::message)
            .or(() -> group(SAID, plain))
            .or(() -> MESSAGE.in(plain))
            .or(() -> group(THROWN, plain))
            .or(() -> group(RAISED, plain))
            .or(() -> state.flatMap(code -> unsaid(code, plain)))
            .map(said -> STATE_BEHIND.matcher(said).replaceFirst(""));
    Optional<KnownMessages.Found> tool = known.isEmpty() ? ToolWords.in(plain) : Optional.empty();
    if (tool.isPresent() && state.filter(said -> !isOfDriver(said)).isEmpty()) {
      return tool.map(found -> pasted(plain, found.state(), found.message()));
    }
    Optional<Pasted> raised = state.isEmpty() && known.isEmpty() ? raised(plain) : Optional.empty();
    if (raised.isPresent()) {
      return raised;
    }
    if (state.isEmpty() || message.isEmpty()) {
      return known
          .map(found -> pasted(plain, found.state(), found.message()))
          .or(() -> group(OF_SERVER, plain).map(said -> pasted(plain, ToolWords.STATE, said)));
    }
    return Optional.of(pasted(plain, state.get(), message.get()));
  }

  /** What a function says itself, with the line where it does so. */
  private static Optional<Pasted> raised(String plain) {
    Matcher at = AT_RAISE.matcher(plain);
    if (!at.find()) {
      return Optional.empty();
    }
    String state = at.group(1).equals("RAISE") ? "P0001" : "P0004";
    return group(SAID, plain).map(said -> pasted(plain, state, said));
  }

  /** A refusal to go on may stand before the error it is an echo of. */
  private static boolean isBehindEcho(KnownMessages.Found found, String plain) {
    return plain.contains(KnownMessages.ECHO) && !found.message().contains(KnownMessages.ECHO);
  }

  /** Who is not let in is told so with FATAL; a statement that names no role with ERROR. */
  private static Optional<String> login(String plain) {
    return NO_LOGIN.matcher(plain).find() ? Optional.of("28000") : Optional.empty();
  }

  /** Drivers put their own state of a lost connection over what the server said when it refused. */
  private static boolean isOfDriver(String state) {
    return state.startsWith("08");
  }

  /** The state is the server's, the message may only look like one of its kind. */
  private static boolean related(String ofMessage, String said) {
    return ofMessage.equals(said)
        || ofMessage.substring(0, 2).equals(said.substring(0, 2))
        || ofMessage.equals("42704") && said.equals("28000")
        || said.startsWith("P");
  }

  private static Optional<String> unsaid(String state, String plain) {
    OptionalInt position = group(POSITION, plain).stream().mapToInt(Integer::parseInt).findFirst();
    return Unsaid.message(state, PastedStatement.in(plain), position);
  }

  private static Pasted pasted(String plain, String state, String message) {
    Optional<String> statement = PastedStatement.in(plain);
    Optional<String> line = group(LINE, plain).map(CutLine::whole);
    OptionalInt position = position(plain, state, message, statement.or(() -> line));
    return new Pasted(
        new ServerError(
            state,
            plain.contains("FATAL") || ServerError.isOfLostConnections(state) ? "FATAL" : "ERROR",
            message.strip().replaceFirst("^(?:ERROR|FATAL|PANIC): +", ""),
            group(PLAIN_DETAIL, plain)
                .or(() -> DETAIL.in(plain))
                .or(() -> group(RELATIONSHIP, plain))
                .map(first -> dependants(first, plain)),
            HINT.in(plain),
            position,
            PastedContext.in(plain),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        group(CODE, plain).or(() -> cached(plain)),
        statement.map(sql -> position.isEmpty() ? BoundParameters.fill(plain, sql) : sql),
        line,
        PrismaFailed.named(plain));
  }

  /** Each thing that depends on another stands in a line of its own. */
  private static String dependants(String first, String plain) {
    return first.contains(" depends on ")
        ? Stream.concat(
                Stream.of(first),
                DEPENDS
                    .matcher(plain.substring(plain.indexOf(first) + first.length()))
                    .results()
                    .map(line -> line.group(1).strip()))
            .distinct()
            .collect(Collectors.joining("\n"))
        : first;
  }

  /** The words of an API whose picture of the schema may be old, where its code is not there. */
  private static Optional<String> cached(String plain) {
    if (plain.contains("Could not find a relationship between")) {
      return Optional.of("PGRST200");
    }
    return plain.contains("in the schema cache") ? Optional.of("PGRST2") : Optional.empty();
  }

  /** Where the text says it, and the statement has there what the message quotes. */
  private static OptionalInt position(
      String plain, String state, String message, Optional<String> statement) {
    Optional<Integer> said =
        group(POSITION, plain)
            .map(Integer::valueOf)
            .filter(p -> PastedStatement.in(plain).isPresent());
    if (said.isEmpty()) {
      return statement
          .map(sql -> Caret.position(plain, sql))
          .filter(OptionalInt::isPresent)
          .or(
              () ->
                  statement
                      .filter(sql -> state.equals("42601"))
                      .flatMap(sql -> quoted(message).map(word -> Caret.only(word, sql))))
          .orElse(OptionalInt.empty());
    }
    Optional<String> token = quoted(message);
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

  private static Optional<String> quoted(String message) {
    return Names.quoted(message).stream().findFirst();
  }

  private static Optional<String> first(List<Pattern> patterns, String text) {
    return patterns.stream()
        .flatMap(pattern -> pattern.matcher(text).results())
        .map(found -> found.group(1))
        .filter(state -> !state.matches(NO_STATE))
        .findFirst();
  }

  private static Optional<String> group(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
