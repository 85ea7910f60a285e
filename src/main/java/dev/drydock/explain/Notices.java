package dev.drydock.explain;

import java.util.regex.Pattern;

/** Takes out what a server said before an error that is none: of IF NOT EXISTS, mostly. */
final class Notices {
  private static final Pattern OBJECT =
      Pattern.compile("\\{[^{}]*\\bseverity(?:_local)?[\"']?\\s*:\\s*[\"']NOTICE[\"'][^{}]*\\}");
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^.*(?:\\bNOTICE(?: \\([0-9A-Z]{5}\\))?:\\s.*\\bskipping\\b|(?:already exists|does not"
              + " exist), skipping).*$");

  private Notices() {}

  /** As it was, where nothing else would be left. */
  static String without(String text) {
    if (!text.contains("skipping") && !text.contains("NOTICE")) {
      return text;
    }
    String rest = LINE.matcher(OBJECT.matcher(text).replaceAll("")).replaceAll("");
    return rest.isBlank() ? text : rest;
  }
}
