package dev.drydock.tool.supabase;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Supabase puts into every database before the first migration, as files name it: its tables
 * and functions in {@code auth} and {@code storage}, its roles. A folder that makes such a thing
 * itself has one of its own and needs no platform for it.
 */
final class PlatformNames {
  /** In {@code auth}: the tables of GoTrue's own migrations, and the functions of policies. */
  private static final String AUTH =
      "auth\"?\\s*\\.\\s*\"?(?:users|uid|jwt|role|email|identities|sessions|refresh_tokens|instances"
          + "|audit_log_entries|schema_migrations|flow_state|one_time_tokens|mfa_(?:factors|challenges"
          + "|amr_claims)|sso_(?:providers|domains)|saml_(?:providers|relay_states))";

  /** In {@code storage}: the tables of the storage service's own migrations, and its functions. */
  private static final String STORAGE =
      "storage\"?\\s*\\.\\s*\"?(?:objects|buckets(?:_analytics|_vectors)?|migrations|prefixes"
          + "|s3_multipart_uploads(?:_parts)?|foldername|filename|extension|search|get_size_by_bucket)";

  private static final String THING = "\"?(?:" + AUTH + "|" + STORAGE + ")\\b\"?";

  private static final String ROLE = "\"?(anon|authenticated|service_role)\\b\"?";

  private static final Pattern USED =
      Pattern.compile(
          "(?<![\\w.\"/@-])"
              + THING
              + "|\\b(?:to|from)\\s+(?:\"?\\w+\"?\\s*,\\s*){0,20}"
              + ROLE
              + "(?!\\s*[.(])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MADE =
      Pattern.compile(
          "\\bcreate\\s+(?:or\\s+replace\\s+)?(?:table|view|materialized\\s+view|function|role|user)\\s+"
              + "(?:if\\s+not\\s+exists\\s+)?(?:"
              + THING
              + "|"
              + ROLE
              + ")",
          Pattern.CASE_INSENSITIVE);

  /** Comments and strings speak of anything; bodies between dollars are code. */
  private static final Pattern SAID =
      Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'[^']*'", Pattern.DOTALL);

  private PlatformNames() {}

  /**
   * The first name that a file uses and none makes.
   *
   * @param texts of files, by their names, in order
   * @return for people: which file names what
   */
  static Optional<String> needed(SequencedMap<String, String> texts) {
    SequencedMap<String, String> code = new LinkedHashMap<>();
    texts.forEach((file, text) -> code.put(file, SAID.matcher(text).replaceAll(" ")));
    Set<String> made = new HashSet<>();
    code.values()
        .forEach(text -> MADE.matcher(text).results().forEach(m -> made.add(name(m.group()))));
    for (Map.Entry<String, String> file : code.entrySet()) {
      Matcher used = USED.matcher(file.getValue());
      while (used.find()) {
        if (!made.contains(name(used.group()))) {
          return Optional.of(
              file.getKey() + " names " + used.group().replaceAll("\\s+", " ").strip());
        }
      }
    }
    return Optional.empty();
  }

  /** The last word, with its schema: {@code auth.users}, {@code anon}. */
  private static String name(String written) {
    String plain = written.replace("\"", "").replaceAll("\\s*\\.\\s*", ".").strip();
    return plain.substring(plain.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }
}
