package dev.drydock.sql;

import java.util.Set;
import java.util.regex.Pattern;

/** What psql, and no server, understands. */
final class PsqlSyntax {
  /** Commands that take the rest of the line as it is, backslashes included. */
  private static final Set<String> WHOLE_LINE =
      Set.of("!", "copy", "h", "help", "ef", "ev", "sf", "sv");

  /** Commands that send what was typed before them, as a semicolon does. */
  private static final Set<String> SENDING =
      Set.of("g", "gx", "gexec", "gset", "gdesc", "crosstabview", "watch", "parse");

  /** Not {@code pstdin}, which is psql's own input and not the script. */
  private static final Pattern FROM_STDIN =
      Pattern.compile("\\sfrom\\s+stdin\\b", Pattern.CASE_INSENSITIVE);

  private PsqlSyntax() {}

  /** The end of the meta-command whose backslash is at {@code from}, blanks after it left out. */
  static int commandEnd(char[] text, int from, int limit) {
    if (from + 1 < limit && (text[from + 1] == ';' || text[from + 1] == ':')) {
      return from + 2;
    }
    int nameEnd = nameEnd(text, from, limit);
    int end;
    if (WHOLE_LINE.contains(new String(text, from + 1, nameEnd - from - 1))) {
      end = Quotes.lineEnd(text, nameEnd, limit);
    } else {
      end = argumentsEnd(text, nameEnd, limit);
      if (end + 1 < limit && text[end] == '\\' && text[end + 1] == '\\') {
        return end + 2;
      }
    }
    while (end > nameEnd && Characters.isBlank(text[end - 1])) {
      end--;
    }
    return end;
  }

  /** The command's name with its backslash, for instance {@code \i}. */
  static String name(String command) {
    char[] text = command.toCharArray();
    return command.length() < 2 || ";:".indexOf(text[1]) >= 0
        ? command
        : command.substring(0, nameEnd(text, 0, text.length));
  }

  /** Whether the command ends the statement before it. */
  static boolean sends(String command) {
    return SENDING.contains(name(command).substring(1));
  }

  /** Whether the command is complete with its line: not the case for an escaped semicolon. */
  static boolean isLine(String command) {
    return command.length() != 2 || ";:".indexOf(command.charAt(1)) < 0;
  }

  /** Whether the lines that follow are data, not commands. */
  static boolean readsData(String command) {
    return name(command).equals("\\copy") && FROM_STDIN.matcher(command).find();
  }

  /** The end of {@code :name}, {@code :'name'}, {@code :"name"}, {@code :{?name}}, else 0. */
  static int variableEnd(char[] text, int colon, int limit) {
    int i = colon + 1;
    if (i >= limit) {
      return 0;
    }
    char open = text[i];
    if (Characters.startsName(open)) {
      return nameRun(text, i, limit);
    }
    int from = open == '{' ? i + 2 : i + 1;
    if (open == '{' && (i + 1 >= limit || text[i + 1] != '?')) {
      return 0;
    }
    if (open != '\'' && open != '"' && open != '{') {
      return 0;
    }
    int end = nameRun(text, from, limit);
    char close = open == '{' ? '}' : open;
    return end > from && end < limit && text[end] == close ? end + 1 : 0;
  }

  private static int nameRun(char[] text, int from, int limit) {
    int i = from;
    while (i < limit && text[i] != '$' && Characters.continuesName(text[i])) {
      i++;
    }
    return i;
  }

  private static int nameEnd(char[] text, int from, int limit) {
    int i = from + 1;
    while (i < limit && text[i] != '\\' && !Characters.isBlank(text[i])) {
      i++;
    }
    return i;
  }

  /** The end of the line, or the backslash that begins the next command. */
  private static int argumentsEnd(char[] text, int from, int limit) {
    char quote = 0;
    int i = from;
    while (i < limit && text[i] != '\n' && text[i] != '\r') {
      char c = text[i];
      if (quote == 0 && c == '\\') {
        return i;
      }
      if (quote == '\'' && c == '\\' && i + 1 < limit && text[i + 1] != '\n') {
        i++;
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"' || c == '`')) {
        quote = c;
      }
      i++;
    }
    return i;
  }
}
