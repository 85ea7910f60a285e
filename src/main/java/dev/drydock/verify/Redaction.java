package dev.drydock.verify;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes what looks like a password or key out of a text that leaves the house. */
final class Redaction {
  private static final String GONE = "‹removed›";

  /** In each, what is before the secret is group 1 and stays. */
  private static final List<Pattern> SECRETS =
      List.of(
          Pattern.compile(
              "()-----BEGIN [A-Z ]*PRIVATE KEY-----.*?-----END [A-Z ]*PRIVATE KEY-----",
              Pattern.DOTALL),
          // postgresql://user:password@host
          Pattern.compile(
              "(\\b[a-z][a-z0-9+.-]*://[^\\s:/@'\"]*:)[^\\s@'\"]+(?=@)", Pattern.CASE_INSENSITIVE),
          // password=…, "apiKey": "…", PASSWORD '…', Authorization: …
          Pattern.compile(
              "((?:password|passwd|pwd|passphrase|secret|token|api[_-]?key|service[_-]?key"
                  + "|anon[_-]?key|access[_-]?key)[\"']?\\s*(?:=|:|\\s)\\s*)"
                  + "(?:'(?:[^']|'')*'|\"[^\"]*\"|(?<=[=:]\\s{0,3})[^\\s,;&'\"]+)",
              Pattern.CASE_INSENSITIVE),
          Pattern.compile("((?:Bearer|Basic)\\s+)[A-Za-z0-9._~+/=-]{8,}", Pattern.CASE_INSENSITIVE),
          Pattern.compile("()eyJ[\\w-]{8,}\\.[\\w-]{4,}(?:\\.[\\w-]*)?"),
          Pattern.compile(
              "()(?:sk|rk)_(?:live|test)_\\w+|()AKIA[0-9A-Z]{16}|()gh[pousr]_\\w{16,}|()github_pat_\\w+|()xox[abp]-[\\w-]+|()AIza[\\w-]{30,}|()sb_(?:secret|publishable)_\\w+"),
          Pattern.compile("()SCRAM-SHA-256\\$[^\\s'\"]+|()\\bmd5[0-9a-f]{32}\\b"));

  private final AtomicInteger removed = new AtomicInteger();

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
