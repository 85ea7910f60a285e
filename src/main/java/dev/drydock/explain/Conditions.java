package dev.drydock.explain;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names drivers give to SQLSTATEs: those of PostgreSQL's appendix A, written together. */
final class Conditions {
  private static final Pattern NAME =
      Pattern.compile("(?:errors\\.|PG::|exceptions\\.|\\()([A-Za-z_]+?)(?:Error)?(?=[):\\s])");

  private static final Map<String, String> STATES =
      Map.ofEntries(
          Map.entry("undefinedtable", "42P01"),
          Map.entry("undefinedcolumn", "42703"),
          Map.entry("undefinedfunction", "42883"),
          Map.entry("undefinedobject", "42704"),
          Map.entry("invalidschemaname", "3F000"),
          Map.entry("duplicatetable", "42P07"),
          Map.entry("duplicateobject", "42710"),
          Map.entry("duplicatecolumn", "42701"),
          Map.entry("duplicatefunction", "42723"),
          Map.entry("duplicateschema", "42P06"),
          Map.entry("uniqueviolation", "23505"),
          Map.entry("foreignkeyviolation", "23503"),
          Map.entry("notnullviolation", "23502"),
          Map.entry("checkviolation", "23514"),
          Map.entry("exclusionviolation", "23P01"),
          Map.entry("insufficientprivilege", "42501"),
          Map.entry("syntaxerror", "42601"),
          Map.entry("syntax", "42601"),
          Map.entry("ambiguouscolumn", "42702"),
          Map.entry("datatypemismatch", "42804"),
          Map.entry("invalidtextrepresentation", "22P02"),
          Map.entry("stringdatarighttruncation", "22001"),
          Map.entry("numericvalueoutofrange", "22003"),
          Map.entry("dependentobjectsstillexist", "2BP01"),
          Map.entry("featurenotsupported", "0A000"),
          Map.entry("locknotavailable", "55P03"),
          Map.entry("querycanceled", "57014"),
          Map.entry("deadlockdetected", "40P01"),
          Map.entry("serializationfailure", "40001"),
          Map.entry("activesqltransaction", "25001"),
          Map.entry("infailedsqltransaction", "25P02"),
          Map.entry("invalidforeignkey", "42830"));

  private Conditions() {}

  static Optional<String> in(String text) {
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      String key = name.group(1).replace("_", "").toLowerCase(Locale.ROOT);
      if (STATES.containsKey(key)) {
        return Optional.of(STATES.get(key));
      }
    }
    return Optional.empty();
  }
}
