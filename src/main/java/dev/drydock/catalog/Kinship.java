package dev.drydock.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether two names that share words may be names of one thing. The last word of a name says what
 * it is, those before it which one: <em>tickets</em> may be meant by <em>support_tickets</em>, and
 * <em>support_ticket_comments</em> may not. Only words that say in which form a thing is kept, as
 * in <em>avatar_url</em>, may stand behind it or be left away.
 */
final class Kinship {
  /** Three quarters of the words, say, with one of them another. */
  private static final double MOST_WORDS = 0.6;

  private static final double ALL_WORDS = 3;
  private static final double SAME_FORM = 1.9;
  private static final double ONE_FORM = 1.8;
  private static final double QUALIFIED = 1.5;

  /** Words that mean the same behind another one, each under the first of its group. */
  private static final Map<String, String> FORMS =
      groups(
          List.of("at", "on", "date", "time", "datetime", "timestamp", "ts"),
          List.of("id", "uuid", "uid", "key", "ref"),
          List.of("url", "uri", "link", "path", "src", "href"),
          List.of("number", "no", "num", "nr", "count", "qty", "quantity"),
          List.of("amount", "cent", "value", "sum"),
          List.of("text", "string", "str", "content"),
          List.of("name", "label"),
          List.of("address", "addr"),
          List.of("code"),
          List.of("json", "jsonb"),
          List.of("en"),
          List.of("de"),
          List.of("fr"),
          List.of("es"),
          List.of("pt"),
          List.of("it"));

  /** The forms that are left away most often. */
  private static final Set<String> USUAL_FORMS = Set.of("at", "id");

  /** Words that say nothing of the thing at all. */
  private static final Set<String> EMPTY =
      Set.of(
          "v1", "v2", "v3", "new", "old", "tbl", "tb", "table", "data", "info", "tmp", "temp",
          "backup", "bak");

  private static final Set<String> YES_OR_NO = Set.of("is", "has", "was", "can");

  private static final int SHORTENED = 3;
  private static final int WRITTEN_OUT = 6;

  private final List<String> words;
  private final List<String> core;
  private final Optional<String> form;

  private Kinship(Words name) {
    words = trimmed(name.list());
    Optional<String> last = Optional.ofNullable(FORMS.get(words.isEmpty() ? "" : words.getLast()));
    form = words.size() > 1 ? last : Optional.empty();
    core = form.isPresent() ? words.subList(0, words.size() - 1) : words;
  }

  @SafeVarargs
  private static Map<String, String> groups(List<String>... groups) {
    Map<String, String> all = new HashMap<>();
    for (List<String> group : groups) {
      group.forEach(word -> all.put(word, group.getFirst()));
    }
    return Map.copyOf(all);
  }

  private static List<String> trimmed(List<String> words) {
    int from = 0;
    int to = words.size();
    while (to - from > 1 && EMPTY.contains(words.get(to - 1))) {
      to--;
    }
    while (to - from > 1 && EMPTY.contains(words.get(from))) {
      from++;
    }
    return words.subList(from, to);
  }

  /** 0 where they are names of different things; else the more, the likelier they are of one. */
  static double of(Words wanted, Words there) {
    return new Kinship(wanted).with(new Kinship(there), wanted.overlap(there));
  }

  private double with(Kinship there, double overlap) {
    if (alike(words, there.words)) {
      return ALL_WORDS;
    }
    if (alike(core, there.core) && !(form.isPresent() && there.form.isPresent())) {
      return ofOneForm(there);
    }
    if (alike(core, there.core)) {
      return form.equals(there.form) ? SAME_FORM : 0;
    }
    boolean longer = words.size() > there.words.size();
    List<String> small = longer ? there.words : words;
    List<String> large = longer ? words : there.words;
    int more = large.size() - small.size();
    if (more > 0 && alike(small, large.subList(more, large.size()))) {
      return qualified(small, large.subList(0, more), longer);
    }
    boolean begins = more > 0 && alike(small, large.subList(0, small.size()));
    return !begins && overlap >= MOST_WORDS ? overlap : 0;
  }

  /** One says in which form it is kept, and the other does not. */
  private double ofOneForm(Kinship there) {
    String said = form.or(() -> there.form).orElse("");
    boolean nothingElse = core.size() == 1 && FORMS.containsKey(core.getFirst());
    return ONE_FORM + (USUAL_FORMS.contains(said) ? 0.05 : 0) - (nothingElse ? 0.2 : 0);
  }

  /** One says which one it is, and the other does not. */
  private static double qualified(List<String> small, List<String> which, boolean longer) {
    if (which.stream().allMatch(YES_OR_NO::contains)) {
      return SAME_FORM;
    }
    boolean formOnly = small.stream().allMatch(FORMS::containsKey);
    if (small.stream().noneMatch(Words::tells)) {
      return 0;
    }
    double share = (double) small.size() / (small.size() + which.size());
    return formOnly && longer ? 1 : QUALIFIED + share;
  }

  /** Whether all words are the same, one or the other shortened. */
  private static boolean alike(List<String> some, List<String> others) {
    if (some.isEmpty() || some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!some.get(i).equals(others.get(i))
          && !shortens(some.get(i), others.get(i))
          && !shortens(others.get(i), some.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** For instance org for organization. */
  private static boolean shortens(String word, String whole) {
    return word.length() == SHORTENED && whole.length() >= WRITTEN_OUT && whole.startsWith(word);
  }
}
