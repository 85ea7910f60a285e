package dev.drydock.command.json;

import dev.drydock.explain.Evidence;
import dev.drydock.explain.Explanation;
import java.util.List;

/** An explanation as fields of a document. */
public final class ExplanationJson {
  private ExplanationJson() {}

  /** The fields, into an object that was begun. */
  public static void fields(Json json, Explanation explanation) {
    json.field("explanation", explanation.text());
    json.field("what", explanation.what());
    json.field("why", explanation.why());
    json.field("remedy", explanation.remedy());
    json.array("evidence", explanation.evidence(), evidence -> evidence(json, evidence));
    FixJson.array(json, "fixes", explanation.fixes());
    json.field("check", explanation.check());
    json.field("again", explanation.again());
  }

  static void evidence(Json json, Evidence evidence) {
    json.field("title", evidence.title());
    json.field("query", evidence.query());
    json.texts("columns", evidence.columns());
    json.array("rows", evidence.rows(), row -> row(json, evidence.columns(), row));
    json.field("failure", evidence.failure());
  }

  private static void row(Json json, List<String> columns, List<String> row) {
    for (int i = 0; i < columns.size(); i++) {
      json.field(columns.get(i), row.get(i));
    }
  }
}
