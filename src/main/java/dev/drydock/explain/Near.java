package dev.drydock.explain;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.NearestNames;
import dev.drydock.catalog.Suggestion;
import dev.drydock.problem.Fix;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts names that were probably meant into an explanation. */
final class Near {
  private static final Pattern SEQUENCE = Pattern.compile("(?:_id)?_seq$|^seq_");

  /** Words half of all tables have. */
  private static final Set<String> SAYS_NOTHING =
      Set.of(
          "table",
          "tables",
          "tbl",
          "t",
          "data",
          "info",
          "my",
          "the",
          "test",
          "new",
          "old",
          "tmp",
          "temp",
          "list",
          "id",
          "ids",
          "seq",
          "app",
          "db",
          "schema",
          "version",
          "history",
          "migration",
          "migrations",
          "to",
          "of",
          "on",
          "has",
          "and");

  private Near() {}

  /**
   * Relations that were probably meant. That two sequences have the words id and seq says nothing,
   * and no sequence is meant by a name that is none.
   */
  static List<Suggestion> relations(Case failure, String own) {
    return relations(own, Names.candidates(failure.live(), MissingTable.EVERY_RELATION));
  }

  /** The same among some of them. */
  static List<Suggestion> relations(String own, List<Candidate> candidates) {
    boolean sequence = isSequence(own);
    List<Suggestion> near = NearestNames.trimmed(NearestNames.of(own, candidates));
    return near.stream()
        .filter(
            one ->
                one.reason() != Suggestion.Reason.SHARED_WORDS
                    || sharesMore(own, one.candidate().name()))
        .filter(one -> !isWeak(one) || isSequence(one.candidate().name()) == sequence)
        .filter(one -> !isWeak(one) || !sequence || shares(own, one.candidate()))
        .toList();
  }

  /** Whether they share a word that says something; half of all tables are some user's. */
  private static boolean sharesMore(String own, String name) {
    Set<String> shared = words(own);
    shared.retainAll(words(name));
    boolean onlyWhose =
        shared.equals(Set.of("user")) && words(own).size() > 1 && words(name).size() > 1;
    return !shared.isEmpty() && !onlyWhose;
  }

  private static Set<String> words(String name) {
    String snake = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    return Arrays.stream(snake.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty() && !SAYS_NOTHING.contains(word))
        .map(
            word ->
                word.length() > 3 && word.endsWith("s")
                    ? word.substring(0, word.length() - 1)
                    : word)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean shares(String sequence, Candidate other) {
    String stem = SEQUENCE.matcher(sequence).replaceFirst("");
    String name = SEQUENCE.matcher(other.name()).replaceFirst("");
    return !NearestNames.of(stem, List.of(Candidate.of("", name))).isEmpty();
  }

  private static boolean isSequence(String name) {
    return SEQUENCE.matcher(name).find();
  }

  /** Of names that only share something there may be many. */
  static boolean isWeak(Suggestion one) {
    return one.reason().compareTo(Suggestion.Reason.SHARED_WORDS) >= 0;
  }

  /** With a or an. */
  static String withArticle(String noun) {
    return ("aeio".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
  }

  /**
   * What was never made is none of the names that only have something in common with it.
   *
   * @param column of few names, where one that looks similar is likely meant
   */
  static Explanation last(Explanation told, boolean column) {
    List<Fix> weak = told.fixes().stream().filter(fix -> isWeak(fix, column)).toList();
    List<Fix> others = told.fixes().stream().filter(fix -> !weak.contains(fix)).toList();
    return weak.isEmpty()
        ? told
        : told.with(
            others.isEmpty() ? List.of() : Stream.concat(others.stream(), weak.stream()).toList());
  }

  private static boolean isWeak(Fix fix, boolean column) {
    return fix.title().startsWith("Write ")
        && (fix.title().endsWith(Suggestion.Reason.SHARED_WORDS.words())
            || !column && fix.title().endsWith(Suggestion.Reason.SIMILAR.words()));
  }

  /** Something to do that is no statement. */
  static Fix said(String title) {
    return new Fix(title, List.of(), Optional.empty(), Optional.empty());
  }

  /**
   * Says the best one and offers each as an edit of every place where the wrong name stands.
   *
   * @param noun for instance {@code column}
   */
  static void into(
      Draft draft, Case failure, String noun, String wanted, List<Suggestion> suggestions) {
    into(draft, failure, noun, wanted, suggestions, Near::shown);
  }

  /**
   * The same.
   *
   * @param shown how SQL writes one where the wrong name stands
   */
  static void into(
      Draft draft,
      Case failure,
      String noun,
      String wanted,
      List<Suggestion> suggestions,
      Function<Suggestion, String> shown) {
    if (suggestions.isEmpty()) {
      return;
    }
    Suggestion best = suggestions.getFirst();
    draft.why(
        "There is %s %s, which %s.".formatted(withArticle(noun), shown.apply(best), best.words()));
    for (Suggestion suggestion : suggestions) {
      String now = shown.apply(suggestion);
      String title = "Write %s, which %s".formatted(now, suggestion.words());
      draft.fix(failure.rename(title, wanted, now).orElseGet(() -> said(title)));
    }
  }

  /** As SQL writes it; with its schema where that is the point. */
  private static String shown(Suggestion suggestion) {
    return suggestion.reason() == Suggestion.Reason.OTHER_SCHEMA
        ? suggestion.qualifiedSql()
        : suggestion.sql();
  }
}
