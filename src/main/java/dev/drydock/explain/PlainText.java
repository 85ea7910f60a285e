package dev.drydock.explain;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes off what programs, terminals and web pages put around the words of a server: escapes of
 * string literals, however often they were put into one another, entities of HTML, typographic
 * quotes, columns of log viewers; and makes English of the rest.
 */
final class PlainText {
  /** But not psql's backslash, which a message quotes alone. */
  private static final Pattern ESCAPED_QUOTE = Pattern.compile("(?<!\")\\\\+\"|\\\\+\"(?![\\s]|$)");

  private static final Pattern ESCAPED_BREAK = Pattern.compile("\\\\+(?:r\\\\+)?n");
  private static final Pattern ESCAPED_TAB = Pattern.compile("\\\\+t(?=[\\s*(]|[A-Z]{4})");
  private static final Pattern ESCAPED_LETTER = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  private static final Map<String, String> ENTITIES =
      Map.of(
          "&quot;", "\"", "&#34;", "\"", "&#x22;", "\"", "&#39;", "'", "&#x27;", "'", "&apos;", "'",
          "&lt;", "<", "&gt;", ">", "&nbsp;", " ", "&amp;", "&");

  /** What stands before every line: a service of Compose, pytest's E, a frame's side. */
  private static final List<Pattern> MARGINS =
      List.of(
          Pattern.compile("(?m)^[\\w.-]+ +\\| ?"),
          Pattern.compile("(?m)^E {2,}"),
          Pattern.compile("(?m)^[│┃║|] ?"),
          Pattern.compile("(?m)^(?:> ?)+"),
          Pattern.compile("(?m)^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}Z ?"),
          Pattern.compile("(?m)^(?:#\\d+ \\d+\\.\\d+ )"));

  /** Git's own, before what the other side says; lines of this side may stand among them. */
  private static final Pattern REMOTE = Pattern.compile("(?m)^remote: +");

  /** What command lines put before each line of an error, and only of that. */
  private static final Pattern TOLD = Pattern.compile("(?m)^ *[!›»▸] {2,}");

  /** Titles and logs have in one line what the server says in several. */
  private static final Pattern INLINE =
      Pattern.compile(
          "(?<=\\S)[ \\t]+(?=LINE \\d+: |(?:DETAIL|HINT|CONTEXT|STATEMENT|QUERY): {1,2}\\S)"
              + "|(?<=\\S)[ \\t]+\\^(?=[ \\t]|$)");

  private static final Pattern FRAME_END = Pattern.compile("(?m) +[│┃║]$");

  private PlainText() {}

  static String of(String text) {
    String lines = margins(Framed.text(text.replace("\r", "")));
    String unescaped = unescaped(CsvLog.plain(Unwrapped.text(lines)));
    String english = Translations.english(unescaped.replaceAll("[“”„]", "\""));
    return Notices.without(INLINE.matcher(english).replaceAll("\n"));
  }

  private static String margins(String text) {
    String plain =
        TOLD.matcher(REMOTE.matcher(FRAME_END.matcher(text).replaceAll("")).replaceAll(""))
            .replaceAll("");
    long lines = plain.lines().filter(line -> !line.isBlank()).count();
    for (Pattern margin : MARGINS) {
      Matcher found = margin.matcher(plain);
      if (lines > 0 && found.results().count() * 10 >= lines * 9) {
        plain = margin.matcher(plain).replaceAll("");
      }
    }
    return plain;
  }

  private static String unescaped(String text) {
    String plain = text;
    if (plain.contains("&")) {
      for (Map.Entry<String, String> entity : ENTITIES.entrySet()) {
        plain = plain.replace(entity.getKey(), entity.getValue());
      }
    }
    if (!plain.contains("\\")) {
      return plain;
    }
    plain =
        ESCAPED_LETTER
            .matcher(plain)
            .replaceAll(
                code ->
                    Matcher.quoteReplacement(
                        Character.toString((char) Integer.parseInt(code.group(1), 16))));
    plain = ESCAPED_QUOTE.matcher(plain).replaceAll("\"");
    plain = ESCAPED_TAB.matcher(ESCAPED_BREAK.matcher(plain).replaceAll("\n")).replaceAll(" ");
    return plain.replace("\\'", "'");
  }
}
