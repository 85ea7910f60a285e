package dev.drydock.migration;

import dev.drydock.sql.Lexer;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import dev.drydock.sql.TokenKind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In what encoding a file that is no UTF-8 reaches the server all the same: as psql sends it, in
 * the one the file sets itself, or without the comments between its statements.
 */
final class FileEncoding {
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:SET\\s+(?:SESSION\\s+|LOCAL\\s+)?client_encoding\\s*(?:TO|=)|SET\\s+NAMES|\\\\encoding)"
              + "\\s*['\"]?([\\w-]+)['\"]?\\s*",
          Pattern.CASE_INSENSITIVE);

  /** PostgreSQL's names that Java does not take, in lower case, letters and digits alone. */
  private static final Map<String, String> JAVA_NAMES =
      Map.ofEntries(
          Map.entry("latin5", "ISO-8859-9"),
          Map.entry("latin6", "ISO-8859-10"),
          Map.entry("latin7", "ISO-8859-13"),
          Map.entry("latin8", "ISO-8859-14"),
          Map.entry("latin9", "ISO-8859-15"),
          Map.entry("latin10", "ISO-8859-16"),
          Map.entry("win", "windows-1251"),
          Map.entry("win866", "IBM866"),
          Map.entry("windows866", "IBM866"),
          Map.entry("win874", "x-windows-874"),
          Map.entry("windows874", "x-windows-874"),
          Map.entry("koi8", "KOI8-R"),
          Map.entry("koi8r", "KOI8-R"),
          Map.entry("koi8u", "KOI8-U"),
          Map.entry("euccn", "GB2312"),
          Map.entry("eucjp", "EUC-JP"),
          Map.entry("euckr", "EUC-KR"),
          Map.entry("euctw", "x-EUC-TW"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("shiftjis", "windows-31j"),
          Map.entry("mskanji", "windows-31j"),
          Map.entry("uhc", "x-windows-949"),
          Map.entry("johab", "x-Johab"));

  private FileEncoding() {}

  /**
   * How such a file is to be read.
   *
   * @param declared whether the file says so; else only comments hold what is no UTF-8
   */
  record Found(Charset charset, boolean declared) {}

  /** Empty where the server would be sent bytes it refuses. */
  static Optional<Found> of(byte[] bytes) {
    // every encoding a client may have keeps ASCII, so this finds the same statements
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Between between = new Between(text);
    for (Statement statement : Script.parse(text).statements()) {
      if (!between.isUnsentUpTo(statement.start())
          || !isAscii(text, statement.start(), statement.end())) {
        return Optional.empty();
      }
      Optional<Charset> declared = declared(text.substring(statement.start(), statement.end()));
      if (declared.isPresent()) {
        return declared.map(charset -> new Found(charset, true));
      }
      between.goOnBehind(statement);
    }
    return between.isUnsentUpTo(text.length())
        ? Optional.of(new Found(StandardCharsets.ISO_8859_1, false))
        : Optional.empty();
  }

  /** What stands between two statements. */
  private static final class Between {
    private final String text;
    private final Lexer lexer;
    private int from;
    private boolean ended = true;

    Between(String text) {
      this.text = text;
      this.lexer = new Lexer(text);
    }

    void goOnBehind(Statement statement) {
      from = statement.end();
      ended = statement.kind() == StatementKind.META_COMMAND;
    }

    /** psql keeps comments to itself, those behind a semicolon and before the next statement. */
    boolean isUnsentUpTo(int to) {
      while (lexer.end() < to && lexer.next()) {
        boolean unsent = lexer.end() <= from || ended && lexer.kind() == TokenKind.LINE_COMMENT;
        if (!unsent && !isAscii(text, Math.max(from, lexer.start()), Math.min(to, lexer.end()))) {
          return false;
        }
        ended = ended || lexer.end() > from && lexer.kind() == TokenKind.SEMICOLON;
      }
      return true;
    }
  }

  private static boolean isAscii(String text, int from, int to) {
    return text.substring(from, to).chars().allMatch(c -> c < 0x80);
  }

  private static Optional<Charset> declared(String statement) {
    Matcher matcher = DECLARED.matcher(statement);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String name = matcher.group(1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    String known =
        JAVA_NAMES.getOrDefault(
            name,
            name.replaceFirst("^win(?:dows)?(?=\\d)", "windows-")
                .replaceFirst("^iso8859(?=\\d)", "ISO-8859-"));
    if (known.isEmpty() || !Charset.isSupported(known)) {
      return Optional.empty(); // then its bytes are taken for UTF-8, as the server would
    }
    return Optional.of(Charset.forName(known));
  }
}
