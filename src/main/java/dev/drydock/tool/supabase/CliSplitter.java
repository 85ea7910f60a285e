package dev.drydock.tool.supabase;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Cuts a text as the Supabase CLI does, oddities included, because its history keeps these pieces.
 * Never used to run anything: that is {@link dev.drydock.sql.Script}'s.
 *
 * <p>Compared with PostgreSQL's own rules: a backslash outside quotes hides the next character, a
 * semicolon within parentheses or {@code ATOMIC … END} does not cut, the first closing parenthesis
 * ends all that are open, and any word ending in {@code end} ends an atomic body.
 */
final class CliSplitter {
  private static final String ATOMIC = "ATOMIC";
  private static final String END = "END";

  /** What the last character left open. */
  private enum Mode {
    READY,
    DASH,
    SLASH,
    BLOCK,
    QUOTE,
    QUOTE_CLOSED,
    TAG,
    UNTIL,
    ESCAPE
  }

  private final String text;
  private final List<String> pieces = new ArrayList<>();
  private final Deque<String> groups = new ArrayDeque<>();
  private Mode mode = Mode.READY;
  private int start;
  private int depth;
  private int quote;
  private int tagStart;
  private String until = "";
  private boolean opened;

  private CliSplitter(String text) {
    this.text = text;
  }

  /** The statements as the CLI stores them: trimmed, without semicolons, none of them empty. */
  static List<String> split(String text) {
    return new CliSplitter(text).split();
  }

  private List<String> split() {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      Mode before = mode;
      if (!advance(c, at)) {
        if (groups.isEmpty()) {
          emit(at);
          mode = Mode.READY;
        } else {
          mode = before;
        }
      } else {
        closeGroups(at);
      }
    }
    emit(text.length());
    return pieces;
  }

  /** Takes one character; false when it is a semicolon that would end the statement. */
  private boolean advance(int c, int end) {
    switch (mode) {
      case READY -> {
        return ready(c, end);
      }
      case ESCAPE -> mode = Mode.READY;
      case DASH -> {
        if (c != '-') {
          return ready(c, end);
        }
        until = "\n";
        mode = Mode.UNTIL;
      }
      case UNTIL -> {
        if (endsWith(until, end)) {
          mode = Mode.READY;
        }
      }
      case SLASH, BLOCK -> {
        return block(c, end);
      }
      case QUOTE -> {
        if (c == quote) {
          mode = Mode.QUOTE_CLOSED;
        }
      }
      case QUOTE_CLOSED -> {
        if (c != quote) {
          return ready(c, end);
        }
        mode = Mode.QUOTE;
      }
      case TAG -> {
        return tag(c, end);
      }
    }
    return true;
  }

  private boolean ready(int c, int end) {
    mode = Mode.READY;
    switch (c) {
      case ';' -> {
        return false;
      }
      case '\'', '"' -> {
        quote = c;
        mode = Mode.QUOTE;
      }
      case '-' -> mode = Mode.DASH;
      case '/' -> {
        depth = 0;
        mode = Mode.SLASH;
      }
      case '$' -> {
        tagStart = end - 1;
        mode = Mode.TAG;
      }
      case '\\' -> mode = Mode.ESCAPE;
      case '(' -> open(")");
      case 'c', 'C' -> {
        int word = end - ATOMIC.length();
        if (word > start
            && text.regionMatches(true, word, ATOMIC, 0, ATOMIC.length())
            && Character.isWhitespace(text.charAt(word - 1))) {
          open(END);
        }
      }
      default -> {}
    }
    return true;
  }

  /** The character that opens a group cannot close it, so the group counts from the next one. */
  private void open(String closing) {
    groups.push(closing);
    opened = true;
  }

  private void closeGroups(int end) {
    if (opened) {
      opened = false;
      return;
    }
    while (mode == Mode.READY && !groups.isEmpty() && endsWithIgnoringCase(groups.peek(), end)) {
      groups.pop();
    }
  }

  private boolean block(int c, int end) {
    if (endsWith("/*", end)) {
      depth++;
      mode = Mode.BLOCK;
    } else if (depth == 0) {
      return ready(c, end);
    } else if (endsWith("*/", end)) {
      depth--;
      if (depth == 0) {
        mode = Mode.READY;
      }
    }
    return true;
  }

  private boolean tag(int c, int end) {
    if (c == '$') {
      until = text.substring(tagStart, end);
      mode = Mode.UNTIL;
      return true;
    }
    return Character.isLetter(c) || Character.isDigit(c) || c == '_' || ready(c, end);
  }

  private boolean endsWith(String ending, int end) {
    return end - ending.length() >= start && text.startsWith(ending, end - ending.length());
  }

  private boolean endsWithIgnoringCase(String ending, int end) {
    int from = end - ending.length();
    return from >= start && text.regionMatches(true, from, ending, 0, ending.length());
  }

  private void emit(int end) {
    int last = end;
    while (last > start && text.charAt(last - 1) == ';') {
      last--;
    }
    String piece = trimmed(text.substring(start, last));
    if (!piece.isEmpty()) {
      pieces.add(piece);
    }
    start = end;
  }

  private static String trimmed(String piece) {
    int from = 0;
    int to = piece.length();
    while (from < to && isSpace(piece.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(piece.charAt(to - 1))) {
      to--;
    }
    return piece.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }
}
