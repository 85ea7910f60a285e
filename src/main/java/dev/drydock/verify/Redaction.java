package dev.drydock.verify;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes what looks like a password or key out of a text that leaves the house. */
final class Redaction {
  private static final String GONE = "‹removed›";

  /** Words a name that holds a secret has in it. */
  private static final String NAMED =
      "(?:password|passwd|pwd|passphrase|[_-]pass|secret|token|credentials?|(?:api|service|anon"
          + "|access|account|private|encryption|signing|service[_-]role)[_-]?key)";

  /** A value in quotes of whatever kind, those of a string within a string first. */
  private static final String QUOTED =
      "(?:''[^']+''|(?:E|N|U&)?'(?:[^'\\\\]|''|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\""
          + "|\\$(?<tag>\\w*)\\$.*?\\$\\k<tag>\\$)";

  /** In each, what is before the secret is group 1 and stays. */
  private static final List<Pattern> SECRETS =
      List.of(
          pattern(
              "()-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|\\z)"),
          // postgresql://user:password@host; a password may have an @ of its own
          pattern("(\\b[a-z][a-z0-9+.-]*://[^\\s:/@'\"]*:)[^\\s'\"]+(?=@)"),
          // headers
          pattern("(\\b(?:Proxy-)?Authorization[\"']?\\s*[:=]\\s*[\"']?)[^\\r\\n\"']+"),
          pattern("(\\b(?:Set-)?Cookie:\\s*)[^\\r\\n]+"),
          // the lines of .env, where a value goes on to the end
          Pattern.compile(
              "((?m:^)\\s*(?:export\\s+)?[A-Z0-9_]*(?:PASS|PWD|SECRET|TOKEN|CREDENTIAL|KEY)[A-Z0-9_]*"
                  + "[ \\t]*=[ \\t]*)[^\\r\\n]+"),
          // those of .pgpass
          pattern("((?m:^)(?:[^:\\s]+|\\*):(?:\\d{2,5}|\\*):[^:\\s]+:[^:\\s]+:)[^\\s]+(?m:$)"),
          // password: … in YAML
          pattern("((?m:^)[ \\t-]*[\\w.-]*" + NAMED + "[ \\t]*:[ \\t]+)(?![\"'‹])[^\\r\\n]+"),
          // Key (password)=(…) already exists
          pattern(
              "(\\([^()\\r\\n]*" + NAMED + "[^()\\r\\n]*\\)=\\()[^\\r\\n]*?(?=\\)(?:\\s|\\.|$))"),
          // password=…, "apiKey": "…", PASSWORD '…', SET app.secret TO '…', set_config('secret',
          // '…')
          pattern(
              "(" + NAMED + "\\w*[\"']*\\s*(?:=>|:=|=|:|,|\\bTO\\b|\\bIS\\b|\\s)\\s*)" + QUOTED),
          pattern("(" + NAMED + "\\w*[\"']?\\s*(?::=|:(?!=))\\s*)[^\\s,;&'\"‹>]+"),
          pattern("(" + NAMED + "\\w*[\"']?\\s*=\\s*)[^\\s;&'\"‹>]+"),
          pattern("(\\s--?" + NAMED + "\\s+)[^\\s'\"‹-][^\\s]*"),
          pattern("((?:Bearer|Basic)\\s+)[A-Za-z0-9._~+/=-]{8,}"),
          // what looks like one wherever it stands
          Pattern.compile("()eyJ[\\w-]{8,}\\.[\\w-]{4,}(?:\\.[\\w-]*)?"),
          Pattern.compile(
              "()(?:\\b(?:[sr]k_(?:live|test)_\\w+|sk-[\\w-]{20,}|A[KS]IA[0-9A-Z]{16}"
                  + "|gh[pousr]_\\w{16,}|github_pat_\\w+|glpat-[\\w-]+|xox[abeprs]-[\\w-]+"
                  + "|AIza[\\w-]{30,}|ya29\\.[\\w-]+|SG\\.[\\w-]{10,}\\.[\\w-]+|npm_\\w{30,}"
                  + "|whsec_\\w+|sb_(?:secret|publishable)_\\w+)|hooks\\.slack\\.com/services/[\\w/]+)"),
          Pattern.compile(
              "()(?:SCRAM-SHA-256\\$[^\\s'\"]+|\\bmd5[0-9a-f]{32}\\b"
                  + "|\\$2[abxy]\\$\\d\\d\\$[./A-Za-z0-9]{53}|\\$argon2\\w*\\$[^\\s'\"]+)"));

  private final AtomicInteger removed = new AtomicInteger();

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /** The text without them. */
  String of(String text) {
    String safe = text;
    for (Pattern secret : SECRETS) {
      safe =
          secret
              .matcher(safe)
              .replaceAll(
                  match -> {
                    removed.incrementAndGet();
                    String kept = match.group(1) == null ? "" : match.group(1);
                    return Matcher.quoteReplacement(kept + GONE);
                  });
    }
    return safe;
  }

  /** How many were found so far. */
  int removed() {
    return removed.get();
  }
}
