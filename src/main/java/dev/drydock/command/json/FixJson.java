package dev.drydock.command.json;

import dev.drydock.problem.Fix;
import java.util.Collection;

/** Ways out as an array of a document. */
public final class FixJson {
  private FixJson() {}

  public static void array(Json json, String name, Collection<Fix> fixes) {
    json.array(name, fixes, fix -> fields(json, fix));
  }

  private static void fields(Json json, Fix fix) {
    json.field("title", fix.title());
    json.array(
        "edits",
        fix.edits(),
        edit -> {
          json.field("line", edit.line());
          json.field("column", edit.column());
          json.field("endLine", edit.endLine());
          json.field("endColumn", edit.endColumn());
          json.field("text", edit.text());
        });
    json.object(
        "newFile",
        fix.newFile(),
        file -> {
          json.field("name", file.name());
          json.field("text", file.text());
        });
    json.field("sql", fix.sql());
  }
}
