package dev.drydock.explain;

import dev.drydock.explain.Trail.Standing;
import dev.drydock.problem.Fix;
import dev.drydock.sql.Script;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a scored table expects of an answer, and the folder it is given with. */
final class Expected {
  private Expected() {}

  /** A table, or what lies beside it. */
  static String read(String file) throws IOException {
    try (InputStream in = Expected.class.getResourceAsStream("/explain/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Files, each behind a line with its name and whether it is applied. */
  static Trail folder(String text) {
    return Trail.of(
        Arrays.stream(text.split("(?m)^== "))
            .filter(file -> !file.isBlank())
            .map(
                file -> {
                  String[] head = file.lines().findFirst().orElseThrow().split(" ");
                  return new Trail.File(
                      head[0],
                      Standing.valueOf(head[1].toUpperCase(Locale.ROOT)),
                      Script.parse(file.substring(file.indexOf('\n') + 1)));
                })
            .toList());
  }

  /** What is wrong with the answer. */
  static Optional<String> judge(List<String> lines, Optional<Diagnosis> given) {
    String name = lines.getFirst();
    if (given.isEmpty()) {
      return Optional.of(name + ": not understood");
    }
    Diagnosis diagnosis = given.get();
    Explanation told = diagnosis.explanation();
    Optional<Fix> fix = told.fixes().stream().findFirst();
    String first = fix.map(f -> f.title() + "\n" + f.sql().orElse("")).orElse(told.remedy());
    boolean right =
        diagnosis.verdict().word().matches(expected(lines, "verdict").orElseThrow())
            && expected(lines, "answer")
                .map(
                    word ->
                        Pattern.compile(word)
                            .matcher(diagnosis.answer() + " " + told.text() + " " + told.remedy())
                            .find())
                .orElse(true)
            && expected(lines, "first")
                .map(word -> Pattern.compile(word, Pattern.CASE_INSENSITIVE).matcher(first).find())
                .orElse(true)
            && expected(lines, "never")
                .map(word -> !Pattern.compile(word).matcher(all(told)).find())
                .orElse(true);
    return right
        ? Optional.empty()
        : Optional.of(
            "%s: %s | %s | first: %s"
                .formatted(
                    name,
                    diagnosis.verdict().word(),
                    diagnosis.answer(),
                    first.replace('\n', ' ')));
  }

  /** Everything that is suggested. */
  private static String all(Explanation told) {
    return told.remedy()
        + told.fixes().stream()
            .map(fix -> "\n" + fix.title() + "\n" + fix.sql().orElse(""))
            .collect(Collectors.joining());
  }

  private static Optional<String> expected(List<String> lines, String word) {
    return lines.stream()
        .filter(line -> line.startsWith("> " + word + " "))
        .map(line -> line.substring(word.length() + 3))
        .findFirst();
  }
}
