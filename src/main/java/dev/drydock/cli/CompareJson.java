package dev.drydock.cli;

import dev.drydock.command.json.Json;
import dev.drydock.compare.Comparison;
import dev.drydock.compare.Difference;
import dev.drydock.compare.Noise;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A comparison as {@code drydock/compare/1}. */
final class CompareJson {
  private CompareJson() {}

  /**
   * @param drops whether the SQL drops what is untracked
   */
  static String document(Comparison comparison, boolean drops) {
    return Json.document(
        "compare",
        json -> {
          json.field("expected", comparison.expected().name());
          json.field("actual", comparison.actual().name());
          json.field("same", comparison.same());
          json.array(
              "differences",
              comparison.differences(),
              difference -> difference(json, comparison, difference));
          json.field("sql", comparison.closing(comparison.counting(), drops).text());
          json.array("warnings", comparison.warnings(), warning -> problem(json, warning));
        });
  }

  private static void difference(Json json, Comparison comparison, Difference difference) {
    json.field("change", difference.kind());
    json.field("kind", difference.id().kind().words());
    json.field("name", difference.id().display());
    json.field("expected", difference.expected());
    json.field("actual", difference.actual());
    json.object(
        "origin",
        difference.origin(),
        origin -> {
          json.field("file", origin.file());
          json.field("line", origin.line());
        });
    json.field("muted", difference.muted());
    boolean untracked = difference.kind() == Difference.Kind.UNTRACKED;
    json.field("sql", comparison.closing(List.of(difference), untracked).text());
  }

  private static void problem(Json json, Problem problem) {
    json.field("code", problem.code());
    json.field("severity", problem.severity());
    json.texts("files", problem.files());
    json.field("message", problem.message());
    json.field("remedy", problem.remedy());
  }

  static String saved(Path file) {
    return Json.document("compare", json -> json.field("saved", file.toString()));
  }

  /**
   * A kind of noise by its name on the command line.
   *
   * @throws DrydockException INPUT for any other word
   */
  static Noise noise(String word) throws DrydockException {
    return Arrays.stream(Noise.values())
        .filter(noise -> Json.word(noise).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new DrydockException(
                    DrydockException.Kind.INPUT,
                    Problem.error(
                        "unknown-noise",
                        "“" + word + "” is nothing that can be passed over.",
                        "Choose of nothing, "
                            + Arrays.stream(Noise.values())
                                .map(Json::word)
                                .collect(Collectors.joining(", "))
                            + ".")));
  }
}
