package dev.drydock.explain;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a server in one language and in English, both with printf's holes: {@code %s},
 * {@code %d}, {@code %2$s}.
 */
final class Sentence {
  private static final Pattern HOLE = Pattern.compile("%(?:(\\d+)\\$)?[-.*0-9lzh]*([sducmfp])");

  /** Servers of other versions, and people who quote, leave it out. */
  private static final Pattern ARTICLE = Pattern.compile("(?:o|a|la|le|lo|el|il) (?=\\p{L})");

  /** Of every language; a client may have put one for another. */
  static final String QUOTES = "\"“”„«»‹›「」『』\uFFFD";

  private static final Pattern PIECE =
      Pattern.compile("[\\s\u00a0]*[" + QUOTES + "][\\s\u00a0]*|[\\s\u00a0]+|['’]");

  private final String english;
  private final String theirs;

  /** Has to be in a text that has the sentence. */
  private final String word;

  private final int weight;
  private final boolean ascii;

  Sentence(String english, String theirs) {
    this.english = english;
    this.theirs = theirs;
    this.word = longestWord(theirs);
    this.weight = weight(theirs);
    this.ascii = theirs.chars().allMatch(c -> c < 128);
  }

  /** By hand, as there are thousands to read before the first can be looked for. */
  private static String longestWord(String theirs) {
    String longest = "";
    int start = 0;
    for (int i = 0; i <= theirs.length(); i++) {
      boolean ends = i == theirs.length() || isBetweenWords(theirs.charAt(i));
      if (ends) {
        longest = i - start > longest.length() ? theirs.substring(start, i) : longest;
        boolean hole = i < theirs.length() && theirs.charAt(i) == '%';
        i = hole ? endOfHole(theirs, i) - 1 : i;
        start = i + 1;
      }
    }
    return longest;
  }

  private static boolean isBetweenWords(char c) {
    return c == '%' || c == ' ' || c == '\u00a0' || c == '\'' || c == '’' || QUOTES.indexOf(c) >= 0;
  }

  private static int endOfHole(String theirs, int percent) {
    int at = percent + 1;
    while (at < theirs.length() && "$-.*0123456789lzh".indexOf(theirs.charAt(at)) >= 0) {
      at++;
    }
    return Math.min(at + 1, theirs.length());
  }

  private static int weight(String theirs) {
    int weight = theirs.length();
    for (int at = theirs.indexOf('%'); at >= 0; at = theirs.indexOf('%', at + 1)) {
      weight -= endOfHole(theirs, at) - at;
    }
    return weight;
  }

  /** How much of it is words: of two that fit, the longer says more. */
  int weight() {
    return weight;
  }

  /** Whether a text of nothing but ASCII can have it. */
  boolean isAscii() {
    return ascii;
  }

  /** Where a text has it, and what that is in English. */
  record Found(int start, int end, String english) {}

  /**
   * Looks for it.
   *
   * @param part makes English of what stands in a hole
   */
  Optional<Found> in(String text, UnaryOperator<String> part) {
    if (!text.contains(word)) {
      return Optional.empty();
    }
    Matcher matcher = pattern(false).matcher(text);
    return matcher.find()
        ? Optional.of(new Found(matcher.start(), matcher.end(), filled(matcher, part)))
        : Optional.empty();
  }

  /** In English, where the text is this sentence and nothing else. */
  Optional<String> whole(String text, UnaryOperator<String> part) {
    if (!text.contains(word)) {
      return Optional.empty();
    }
    Matcher matcher = pattern(true).matcher(text);
    return matcher.matches() ? Optional.of(filled(matcher, part)) : Optional.empty();
  }

  private Pattern pattern(boolean whole) {
    StringBuilder regex = new StringBuilder();
    Matcher hole = HOLE.matcher(theirs);
    Matcher article = ARTICLE.matcher(theirs);
    int at = 0;
    if (article.lookingAt()) {
      regex.append("(?:").append(literal(article.group())).append(")?");
      at = article.end();
    }
    int number = 0;
    while (hole.find()) {
      regex.append(literal(theirs.substring(at, hole.start())));
      number++;
      String group = hole.group(1) == null ? String.valueOf(number) : hole.group(1);
      regex.append("(?<h").append(group).append(">").append(content(hole, whole)).append(")");
      at = hole.end();
    }
    regex.append(literal(theirs.substring(at)));
    return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** A last word ends where words end, but what follows a colon is the rest of the line. */
  private String content(Matcher hole, boolean whole) {
    if (hole.start() == 0 && hole.end() < theirs.length() && !whole) {
      return "[^\\s:][^\\n:]*?";
    }
    if ("du".contains(hole.group(2))) {
      return "-?\\d+";
    }
    boolean last = hole.end() == theirs.length();
    if (!last) {
      return "[^\\n]*?";
    }
    boolean rest = whole || english.matches("(?s).*(?:: |does not exist|is not unique).*");
    return rest ? "[^\\n]+" : "[^\\s,;)\\]" + QUOTES + "]+";
  }

  private static String literal(String text) {
    StringBuilder regex = new StringBuilder();
    Matcher piece = PIECE.matcher(text);
    int at = 0;
    while (piece.find()) {
      regex.append(Pattern.quote(text.substring(at, piece.start())));
      String found = piece.group();
      if (found.equals("'") || found.equals("’")) {
        regex.append("['’]");
      } else if (found.isBlank()) {
        regex.append("[\\s\u00a0]+");
      } else {
        regex.append("[ \u00a0]*[" + QUOTES + "][ \u00a0]*");
      }
      at = piece.end();
    }
    return regex.append(Pattern.quote(text.substring(at))).toString();
  }

  private String filled(Matcher found, UnaryOperator<String> part) {
    StringBuilder filled = new StringBuilder();
    Matcher hole = HOLE.matcher(english);
    int at = 0;
    int number = 0;
    while (hole.find()) {
      number++;
      filled.append(english, at, hole.start());
      filled.append(part.apply(found.group("h" + number).strip()));
      at = hole.end();
    }
    return filled.append(english.substring(at)).toString();
  }
}
