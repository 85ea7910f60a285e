package dev.drydock.explain;

import dev.drydock.problem.Fix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry that needs nothing but the message: what it says is put into sentences. In all of them
 * <code>{1}</code> stands for the first group as it is, <code>{1q}</code> for it as SQL writes a
 * name.
 */
final class Said implements Entry {
  private static final Pattern HOLE = Pattern.compile("\\{(\\d)(q?)\\}");

  private final Set<String> states;
  private final Pattern message;
  private final String what;
  private final String remedy;
  private final List<Asked> questions = new ArrayList<>();
  private final List<Way> ways = new ArrayList<>();
  private final List<Function<Case, Optional<Fix>>> edits = new ArrayList<>();
  private Optional<String> check = Optional.empty();

  private record Asked(String title, String sql, int group) {}

  private record Way(String title, String sql) {}

  private Said(Set<String> states, String message, String what, String remedy) {
    this.states = states;
    this.message = Pattern.compile(message, Pattern.DOTALL);
    this.what = what;
    this.remedy = remedy;
  }

  /**
   * @param message a regular expression found in the server's message; empty for any
   */
  static Said of(String state, String message, String what, String remedy) {
    return new Said(Set.of(state.split(" ")), message, what, remedy);
  }

  /** Asks the database; the group is the question's only value, 0 for none. */
  Said ask(String title, String sql, int group) {
    questions.add(new Asked(title, sql, group));
    return this;
  }

  Said run(String title, String sql) {
    ways.add(new Way(title, sql));
    return this;
  }

  /** Offers an edit of the statement, where one can be made. */
  Said edit(Function<Case, Optional<Fix>> edit) {
    edits.add(edit);
    return this;
  }

  Said check(String how) {
    check = Optional.of(how);
    return this;
  }

  /** Whether its pattern has words enough to find it among others. */
  boolean isSentence() {
    return Arrays.stream(message.pattern().split("\\|"))
        .allMatch(alternative -> alternative.split("[^\\p{L}]+").length >= 4);
  }

  /** The sentence it is about, where a longer text has it. */
  Optional<String> in(String text) {
    Matcher said = message.matcher(text);
    return said.find() ? Optional.of(said.group()) : Optional.empty();
  }

  @Override
  public Set<String> states() {
    return states;
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher said = message.matcher(failure.message());
    if (!said.find()) {
      return Optional.empty();
    }
    Draft draft = Draft.of(closed(filled(what, said)), closed(filled(remedy, said)));
    edits.forEach(edit -> draft.fix(edit.apply(failure)));
    for (Asked asked : questions) {
      String title = filled(asked.title(), said);
      draft.evidence(
          asked.group() == 0
              ? failure.live().ask(title, asked.sql())
              : failure.live().ask(title, asked.sql(), said.group(asked.group())));
    }
    for (Way way : ways) {
      draft.run(filled(way.title(), said), filled(way.sql(), said));
    }
    check.map(how -> filled(how, said)).ifPresent(draft::check);
    return Optional.of(draft);
  }

  /** Without what an empty hole leaves behind. */
  private static String closed(String sentence) {
    return sentence
        .replaceAll(" \\( ?\\)", "")
        .replaceAll(" {2,}", " ")
        .replaceAll(" ([.,;:])(?=\\s|$)", "$1");
  }

  /** A template with the groups of what was found. */
  static String filled(String template, Matcher said) {
    return HOLE.matcher(template)
        .replaceAll(
            hole -> {
              int number = Integer.parseInt(hole.group(1));
              String group =
                  number > said.groupCount()
                      ? ""
                      : Optional.ofNullable(said.group(number)).orElse("");
              return Matcher.quoteReplacement(
                  hole.group(2).isEmpty() ? group : Written.qualified(group));
            });
  }
}
