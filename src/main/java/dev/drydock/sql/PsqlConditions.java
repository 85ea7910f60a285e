package dev.drydock.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The branches of psql's {@code \if} that run, where the conditions are constants or variables the
 * text itself sets, up to a {@code \quit} among them. The rest is blanked, so that offsets and
 * lines stay; a text with a condition that cannot be told is left as it is.
 */
public final class PsqlConditions {
  private static final Pattern DEFINED = Pattern.compile(":\\{\\?(\\w+)}");
  private static final Pattern VARIABLE = Pattern.compile(":'?(\\w+)'?");
  private static final List<String> TRUE = List.of("true", "yes", "on", "1");
  private static final List<String> FALSE = List.of("false", "no", "off", "0");

  /**
   * One {@code \if}.
   *
   * @param runs whether its present branch does
   * @param decided whether a branch of it ran, or none may
   */
  private record Branch(boolean runs, boolean decided) {}

  private final String text;
  private final StringBuilder kept;
  private final Map<String, String> variables = new HashMap<>();
  private final Deque<Branch> branches = new ArrayDeque<>();
  private boolean understood = true;
  private boolean quit;

  private PsqlConditions(String text) {
    this.text = text;
    this.kept = new StringBuilder(text);
  }

  /** The text without what psql would pass over. */
  public static String applied(String text) {
    return text.contains("\\if") || text.contains("\\q") ? new PsqlConditions(text).read() : text;
  }

  private String read() {
    for (Token token : Lexer.tokens(text)) {
      if (token.kind() == TokenKind.META_COMMAND && !quit) {
        command(token);
      } else if (!runs()) {
        blank(token);
      }
      if (!understood) {
        return text;
      }
    }
    return branches.isEmpty() || quit ? kept.toString() : text;
  }

  private void command(Token token) {
    String command = token.in(text);
    String name = PsqlSyntax.name(command);
    String rest = command.substring(name.length()).strip();
    boolean conditional = true;
    switch (name) {
      case "\\if" -> {
        boolean outer = runs();
        boolean holds = outer && holds(rest);
        branches.push(new Branch(holds, holds || !outer));
      }
      case "\\elif" -> next(branch -> !branch.decided() && holds(rest));
      case "\\else" -> next(branch -> !branch.decided());
      case "\\endif" -> {
        understood = !branches.isEmpty();
        branches.poll();
      }
      case "\\q", "\\quit" -> quit = runs();
      default -> {
        conditional = false;
        if (runs()) {
          PsqlConstant.of(command).ifPresent(set -> variables.put(set.name(), set.value()));
        }
      }
    }
    if (conditional || !runs()) {
      blank(token);
    }
  }

  private void next(java.util.function.Predicate<Branch> condition) {
    if (branches.isEmpty()) {
      understood = false;
      return;
    }
    Branch before = branches.pop();
    boolean runs = condition.test(before);
    branches.push(new Branch(runs, before.decided() || runs));
  }

  private boolean runs() {
    return !quit && branches.stream().allMatch(Branch::runs);
  }

  /** As psql's ParseVariableBool, without its abbreviations. */
  private boolean holds(String written) {
    Matcher defined = DEFINED.matcher(written);
    if (defined.matches()) {
      return variables.containsKey(defined.group(1));
    }
    Matcher variable = VARIABLE.matcher(written);
    Optional<String> value =
        variable.matches()
            ? Optional.ofNullable(variables.get(variable.group(1)))
            : Optional.of(written);
    String word = value.map(v -> v.toLowerCase(Locale.ROOT)).orElse("");
    understood = understood && (TRUE.contains(word) || FALSE.contains(word));
    return TRUE.contains(word);
  }

  private void blank(Token token) {
    for (int i = token.start(); i < token.end(); i++) {
      if (kept.charAt(i) != '\n' && kept.charAt(i) != '\r') {
        kept.setCharAt(i, ' ');
      }
    }
  }
}
