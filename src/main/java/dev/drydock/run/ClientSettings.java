package dev.drydock.run;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.ddl.Setting;
import dev.drydock.sql.ddl.Shapes;
import dev.drydock.sql.ddl.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Settings of a session that pgjdbc does not survive: it ends the connection when the server
 * reports another {@code client_encoding} than UTF-8 or a {@code DateStyle} that is not ISO. Files,
 * dumps above all, set both. What they mean is kept as far as it can be: the text is sent as UTF-8
 * whatever the file was read as, and dates are read in the order the file says.
 */
final class ClientSettings {
  /** As pg_char_to_encoding takes them: in lower case, letters and digits alone. */
  private static final Set<String> ENCODINGS =
      Set.of(
          ("abc alt big5 euccn eucjis2004 eucjp euckr euctw gb18030 gbk iso88591 iso885910"
                  + " iso885913 iso885914 iso885915 iso885916 iso88592 iso88593 iso88594 iso88595"
                  + " iso88596 iso88597 iso88598 iso88599 johab koi8 koi8r koi8u latin1 latin10"
                  + " latin2 latin3 latin4 latin5 latin6 latin7 latin8 latin9 mskanji muleinternal"
                  + " shiftjis shiftjis2004 sjis sqlascii tcvn tcvn5712 uhc vscii win win1250"
                  + " win1251 win1252 win1253 win1254 win1255 win1256 win1257 win1258 win866 win874"
                  + " win932 win936 win949 win950 windows1250 windows1251 windows1252 windows1253"
                  + " windows1254 windows1255 windows1256 windows1257 windows1258 windows866"
                  + " windows874 windows932 windows936 windows949 windows950")
              .split(" "));

  private ClientSettings() {}

  /** Empty for nearly all: they are sent as they are. */
  static Optional<SentInstead> of(Script script, Statement statement) {
    if (!statement.command().startsWith("SET")
        || !(Shapes.of(script, statement) instanceof Setting setting)
        || setting.value().isEmpty()) {
      return Optional.empty();
    }
    Span span = setting.value().get();
    String value = span.in(script.text()).strip();
    return switch (setting.name()) {
      case "client_encoding" ->
          encoding(value)
              .map(
                  utf8 ->
                      new SentInstead(
                          replaced(script, statement, span, utf8),
                          "the text is sent as UTF-8, whatever the file is in"));
      case "datestyle" ->
          dateStyle(value)
              .map(
                  iso ->
                      new SentInstead(
                          replaced(script, statement, span, iso),
                          "sent as %s: dates are read as the file says and written as ISO"
                              .formatted(iso)));
      default -> Optional.empty();
    };
  }

  private static String replaced(Script script, Statement statement, Span span, String value) {
    String text = script.text();
    return text.substring(statement.start(), span.start())
        + value
        + text.substring(span.end(), statement.end());
  }

  private static Optional<String> encoding(String value) {
    String name = value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return ENCODINGS.contains(name) ? Optional.of("'UTF8'") : Optional.empty();
  }

  /** As check_datestyle reads it; what it would refuse is left to it. */
  private static Optional<String> dateStyle(String value) {
    boolean iso = true;
    String order = "";
    String inherent = "";
    for (String word : value.replace('\'', ' ').strip().toUpperCase(Locale.ROOT).split("[\\s,]+")) {
      switch (word) {
        case "ISO" -> iso = true;
        case "SQL" -> iso = false;
        case "GERMAN" -> {
          iso = false;
          inherent = ", DMY";
        }
        case "YMD" -> order = ", YMD";
        case "DMY" -> order = ", DMY";
        case "MDY", "US" -> order = ", MDY";
        default -> {
          if (word.startsWith("POSTGRES")) {
            iso = false;
          } else if (word.startsWith("EURO")) {
            order = ", DMY";
          } else if (word.startsWith("NONEURO")) {
            order = ", MDY";
          } else {
            return Optional.empty();
          }
        }
      }
    }
    return iso
        ? Optional.empty()
        : Optional.of("'ISO" + (order.isEmpty() ? inherent : order) + "'");
  }
}
