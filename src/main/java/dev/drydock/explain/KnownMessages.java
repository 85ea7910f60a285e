package dev.drydock.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the server's own sentence in a longer text, and which SQLSTATE it has. */
final class KnownMessages {
  record Found(String state, String message) {}

  private record Known(String state, Pattern message) {
    static Known of(String line) {
      int tab = line.indexOf('\t');
      return new Known(line.substring(0, tab), Pattern.compile(line.substring(tab + 1)));
    }
  }

  /** The exact before the general. */
  private static final List<Known> ALL =
      Stream.concat(
              ServerSentences.all().stream()
                  .map(one -> new Known(one.state(), Pattern.compile(one.regex()))),
              Resource.lines("messages.txt").stream().map(Known::of))
          .toList();

  private KnownMessages() {}

  /** What a server says to everything after an error, until it is rolled back. */
  static final String ECHO = "current transaction is aborted";

  /** The sentence that comes first, but of an echo and an error the error. */
  static Optional<Found> telling(String text) {
    Optional<Found> first = in(text);
    Optional<Found> behind =
        first
            .filter(KnownMessages::isProbe)
            .flatMap(probe -> in(text.replace(probe.message(), "")));
    return behind.or(() -> pastEcho(first, text)).or(() -> first);
  }

  /** A tool looks whether its history is there, and makes it if not: the next error counts. */
  private static boolean isProbe(Found found) {
    return found.message().endsWith("is starting up")
        || found.state().equals("42P01")
            && Names.quoted(found.message()).stream()
                .anyMatch(name -> HistoryTables.tool(name).isPresent());
  }

  private static Optional<Found> pastEcho(Optional<Found> first, String text) {
    return first
        .filter(found -> found.message().contains(ECHO))
        .flatMap(echo -> in(text.replace(ECHO, "")));
  }

  /** What a server says below its sentence, for texts that have nothing else of it. */
  private static final List<Known> DETAILS =
      List.of(
          Known.of("23505\tKey \\([^)\\n]+\\)=\\([^\\n]*?\\) (?:already exists|is duplicated)"),
          Known.of(
              "23503\tKey \\([^)\\n]+\\)=\\([^\\n]*?\\) is (?:not present in|still referenced from)"
                  + " table \"[^\"]+\""));

  static Optional<Found> detail(String text) {
    return DETAILS.stream()
        .flatMap(
            known ->
                known
                    .message()
                    .matcher(text)
                    .results()
                    .map(found -> new Found(known.state(), found.group())))
        .findFirst();
  }

  private static final String NAME = "\"[^\"]+\"";
  private static final Pattern PLAIN_NAME = Pattern.compile("[\\w$.-]*[\\w$]");

  /** With names in other quotes or in none, as they come out of web pages and other programs. */
  static Optional<Found> unquoted(String text) {
    return ALL.stream()
        .filter(known -> known.message().pattern().contains(NAME))
        .flatMap(known -> unquoted(known, text).stream())
        .findFirst();
  }

  private static Optional<Found> unquoted(Known known, String text) {
    String name = "[`'‘’]?(?<n%d>" + PLAIN_NAME.pattern() + ")[`'‘’]?";
    String[] pieces = known.message().pattern().split(Pattern.quote(NAME), -1);
    StringBuilder regex = new StringBuilder(pieces[0]);
    for (int i = 1; i < pieces.length; i++) {
      regex.append(name.formatted(i)).append(pieces[i]);
    }
    Matcher matcher = Pattern.compile("\\b" + regex).matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    StringBuilder quoted = new StringBuilder();
    int at = matcher.start();
    for (int i = 1; i < pieces.length; i++) {
      int start = matcher.start("n" + i);
      if (start >= at) {
        quoted.append(text, at, bare(text, start)).append('"').append(matcher.group("n" + i));
        quoted.append('"');
        at = matcher.end("n" + i);
        at += at < matcher.end() && "`'‘’".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
      }
    }
    return Optional.of(new Found(known.state(), quoted.append(text, at, matcher.end()).toString()));
  }

  private static int bare(String text, int start) {
    return start > 0 && "`'‘’".indexOf(text.charAt(start - 1)) >= 0 ? start - 1 : start;
  }

  /** A quote that was opened before the sentence is none of its own. */
  private static String closed(String sentence) {
    boolean odd = sentence.chars().filter(c -> c == '"').count() % 2 == 1;
    return odd && sentence.endsWith("\"") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  /** The sentence that comes first; of two at one place the more exact. */
  static Optional<Found> in(String text) {
    Optional<Found> first = Optional.empty();
    int at = Integer.MAX_VALUE;
    for (Known known : ALL) {
      Matcher matcher = known.message().matcher(text);
      if (matcher.find() && matcher.start() < at) {
        at = matcher.start();
        first = Optional.of(new Found(known.state(), closed(matcher.group())));
      }
    }
    return first;
  }
}
