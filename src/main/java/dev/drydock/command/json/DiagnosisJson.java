package dev.drydock.command.json;

import dev.drydock.explain.Diagnosis;
import dev.drydock.explain.Trail;

/** A diagnosis as {@code drydock/explain/1}. */
public final class DiagnosisJson {
  private DiagnosisJson() {}

  /** The whole document. */
  public static String document(Diagnosis diagnosis) {
    return Json.document(
        "explain",
        json -> {
          json.field("kind", diagnosis.kind());
          json.field("name", diagnosis.name());
          json.field("verdict", diagnosis.verdict());
          json.field("answer", diagnosis.answer());
          json.array("trail", diagnosis.trail(), step -> step(json, step));
          ExplanationJson.fields(json, diagnosis.explanation());
        });
  }

  private static void step(Json json, Trail.Step step) {
    json.field("deed", step.deed());
    json.field("kind", step.kind());
    json.field("name", step.name());
    json.field("newName", step.newName());
    json.field("file", step.file());
    json.field("line", step.line());
    json.field("standing", step.standing());
  }
}
