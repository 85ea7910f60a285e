package dev.drydock.ui.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What is looked for in a text.
 *
 * @param wanted a text, or a regular expression as Java has it
 */
record TextSearch(String wanted, boolean matchCase, boolean wholeWord, boolean regex) {
  private static final long LONGEST_NANOS = 500_000_000;

  /** A place, as UTF-16 offsets. */
  record Match(int start, int end) {}

  /**
   * @param problem why nothing could be looked for
   */
  record Found(List<Match> matches, Optional<String> problem) {
    Found {
      matches = List.copyOf(matches);
    }
  }

  /** Everything that matches; an empty match, as of {@code x*}, is none. */
  Found in(String text) {
    if (wanted.isEmpty()) {
      return new Found(List.of(), Optional.empty());
    }
    List<Match> matches = new ArrayList<>();
    try {
      Matcher matcher = matcher(text);
      while (matcher.find()) {
        if (matcher.end() > matcher.start()) {
          matches.add(new Match(matcher.start(), matcher.end()));
        }
      }
    } catch (PatternSyntaxException e) {
      return new Found(List.of(), Optional.of("No regular expression: " + e.getDescription()));
    } catch (HurriedText.TooLong | StackOverflowError e) {
      return new Found(matches, Optional.of("This expression takes too long."));
    }
    return new Found(matches, Optional.empty());
  }

  /**
   * The text with all matches replaced.
   *
   * @param with what stands there afterwards; with a regular expression {@code $1} is its first
   *     group
   * @param only this one alone; empty for all
   * @return empty where a group is named that there is none of
   */
  Optional<String> replaced(String text, String with, Optional<Match> only) {
    StringBuilder replaced = new StringBuilder();
    try {
      Matcher matcher = matcher(text);
      while (matcher.find()) {
        Match match = new Match(matcher.start(), matcher.end());
        if (match.end() > match.start() && only.map(match::equals).orElse(true)) {
          matcher.appendReplacement(replaced, regex ? with : Matcher.quoteReplacement(with));
        }
      }
      return Optional.of(matcher.appendTail(replaced).toString());
    } catch (IllegalArgumentException | IndexOutOfBoundsException | HurriedText.TooLong e) {
      return Optional.empty();
    }
  }

  private Matcher matcher(String text) {
    String pattern = regex ? wanted : Pattern.quote(wanted);
    String bounded = wholeWord ? "(?<![\\w$])(?:" + pattern + ")(?![\\w$])" : pattern;
    int flags =
        Pattern.MULTILINE | (matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    if (regex) {
      Pattern.compile(wanted); // a bad one is told of as it was typed
    }
    return Pattern.compile(bounded, flags)
        .matcher(new HurriedText(text, System.nanoTime() + LONGEST_NANOS));
  }
}
