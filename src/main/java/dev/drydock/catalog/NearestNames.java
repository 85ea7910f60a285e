package dev.drydock.catalog;

import dev.drydock.catalog.Suggestion.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which existing names were probably meant by one that does not exist. Pure: it knows nothing but
 * the candidates it is given, and never offers a name merely because there is no better one.
 */
public final class NearestNames {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** Somebody keeps an older state in it: nothing a program should read or write. */
  private static final Pattern PUT_ASIDE =
      Pattern.compile(
          "_(?:backup|bak|bkp|copy|tmp|temp)(?:_?\\d+)*$|_\\d{8}(?:_\\d+)?$|^(?:backup|bak|bkp|tmp|temp)_");

  /** More than three are a list, not a suggestion. */
  private static final int MOST = 3;

  /** As many names with the same words before them have them from their project. */
  private static final int FAMILY = 3;

  /** The limit pg_trgm has by default; a name that does not begin with the other is a guess. */
  private static final double SIMILAR_ENOUGH = 0.3;

  private NearestNames() {}

  /**
   * For a relation, function, type, schema, role …
   *
   * @param wanted the name that does not exist, as stored: folded and without quotes or schema
   * @param candidates of the fitting kind, in any order; names equal to the wanted one are taken to
   *     be in a schema that was not looked in
   * @return at most three, best first; of a name in several schemas the first candidate
   */
  public static List<Suggestion> of(String wanted, Collection<Candidate> candidates) {
    return rank(wanted, Optional.empty(), false, candidates);
  }

  /**
   * For a column among those of the relations it was looked for in.
   *
   * @param comparand the type of the value it is compared with or set to, if known, spelled as the
   *     candidates' types
   */
  public static List<Suggestion> ofColumn(
      String wanted, Optional<String> comparand, Collection<Candidate> columns) {
    return rank(wanted, comparand, true, columns);
  }

  /** Without what merely looks alike where something better is there. */
  public static List<Suggestion> trimmed(List<Suggestion> near) {
    boolean strong = near.stream().anyMatch(NearestNames::isStrong);
    return near.stream().filter(one -> !strong || isStrong(one)).toList();
  }

  private static boolean isStrong(Suggestion one) {
    return one.reason().compareTo(Reason.SPELLING) <= 0;
  }

  private record Ranked(Suggestion suggestion, boolean sameType, double closeness) {
    private static final Comparator<Ranked> BEST_FIRST =
        Comparator.comparing((Ranked r) -> r.suggestion().reason())
            .thenComparing(r -> !r.sameType())
            .thenComparing(r -> -r.closeness())
            .thenComparing(r -> r.suggestion().candidate().name());
  }

  private static List<Suggestion> rank(
      String wanted,
      Optional<String> comparand,
      boolean columns,
      Collection<Candidate> candidates) {
    List<Ranked> ranked = new ArrayList<>();
    Words words = Words.of(wanted);
    for (Candidate candidate : candidates) {
      boolean sameType = comparand.isPresent() && comparand.equals(candidate.type());
      judge(wanted, words, columns, candidate)
          .map(near -> new Ranked(near.of(candidate), sameType, near.closeness()))
          .ifPresent(ranked::add);
    }
    if (ranked.stream().filter(NearestNames::isOfAFamily).count() >= FAMILY) {
      ranked.removeIf(NearestNames::isOfAFamily);
    }
    ranked.sort(Ranked.BEST_FIRST);
    Map<String, Suggestion> best = new LinkedHashMap<>();
    for (Ranked one : ranked) {
      boolean other = one.suggestion().reason() == Reason.OTHER_SCHEMA;
      String key = other ? one.suggestion().qualifiedSql() : one.suggestion().candidate().name();
      best.putIfAbsent(key, one.suggestion());
    }
    return best.values().stream().limit(MOST).toList();
  }

  /** Of one thing by most of its words only: where several are, each is as good as any other. */
  private static boolean isOfAFamily(Ranked one) {
    return one.suggestion().reason() == Reason.SHARED_WORDS && one.closeness() < 1;
  }

  private record Near(Reason reason, double closeness) {
    Suggestion of(Candidate candidate) {
      return new Suggestion(candidate, reason);
    }
  }

  private static Optional<Near> judge(
      String wanted, Words words, boolean columns, Candidate candidate) {
    String name = candidate.name();
    if (name.equals(wanted)) {
      return columns ? Optional.empty() : Optional.of(new Near(Reason.OTHER_SCHEMA, 0));
    }
    if (name.equalsIgnoreCase(wanted)) {
      return Optional.of(new Near(Reason.QUOTING, 0));
    }
    if (columns && ColumnRoles.refersTo(wanted, candidate)) {
      return Optional.of(new Near(Reason.FOREIGN_KEY, Spelling.similarity(wanted, name)));
    }
    Words of = Words.of(name);
    if (words.sameAs(of)) {
      return Optional.of(new Near(Reason.SAME_WORDS, Spelling.similarity(wanted, name)));
    }
    if (columns && ColumnRoles.same(wanted, candidate)) {
      return Optional.of(new Near(Reason.SAME_ROLE, ColumnRoles.commonness(name)));
    }
    return bySpelling(wanted.toLowerCase(Locale.ROOT), words, name, of);
  }

  private static Optional<Near> bySpelling(String wanted, Words words, String name, Words of) {
    String folded = name.toLowerCase(Locale.ROOT);
    if (isOtherNumber(wanted, folded)) {
      return Optional.empty();
    }
    int limit = typingErrors(Math.min(wanted.length(), folded.length()));
    int distance = Spelling.distance(wanted, folded, limit);
    if (distance <= limit && words.maySlipInto(of)) {
      return Optional.of(new Near(Reason.SPELLING, -distance));
    }
    if (Abbreviations.same(words, of)) {
      return Optional.of(new Near(Reason.ABBREVIATED, Spelling.similarity(wanted, folded)));
    }
    if (PUT_ASIDE.matcher(folded).find() && !PUT_ASIDE.matcher(wanted).find()) {
      return Optional.empty();
    }
    double kinship = Kinship.of(words, of);
    if (kinship > 0) {
      return Optional.of(new Near(Reason.SHARED_WORDS, kinship));
    }
    double similarity = Spelling.similarity(wanted, folded);
    boolean begins = folded.startsWith(wanted) || wanted.startsWith(folded);
    return begins && similarity >= SIMILAR_ENOUGH
        ? Optional.of(new Near(Reason.SIMILAR, similarity))
        : Optional.empty();
  }

  /** Another one of a numbered series is no slip of the pen. */
  private static boolean isOtherNumber(String wanted, String name) {
    return !wanted.equals(name)
        && NUMBER.matcher(wanted).find()
        && NUMBER.matcher(name).find()
        && NUMBER.matcher(wanted).replaceAll("#").equals(NUMBER.matcher(name).replaceAll("#"));
  }

  /** Two letters can be wrong in a name, but not in a name of four. */
  private static int typingErrors(int length) {
    if (length <= 2) {
      return 0;
    }
    return length <= 5 ? 1 : 2;
  }
}
