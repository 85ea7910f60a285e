package dev.drydock.command.json;

import dev.drydock.catalog.Change;
import dev.drydock.run.effects.Effects;
import dev.drydock.run.effects.Estimate;
import dev.drydock.run.effects.LockMode;
import dev.drydock.run.effects.TableEffect;

/** What statements do to tables, in the document of a run. */
final class EffectsJson {
  private EffectsJson() {}

  static void statement(Json json, Effects effects) {
    json.field("effects", effects.basis());
    json.array(
        "locks",
        effects.locks(),
        lock -> {
          json.field("relation", lock.relation());
          json.field("mode", lock.mode());
          json.field("new", lock.isNew());
          json.field("indexOf", lock.indexOf());
        });
    json.texts("waits", effects.waits());
    json.texts("rewrites", effects.rewrites());
    json.texts("scans", effects.scans());
    json.texts("rebuiltIndexes", effects.rebuiltIndexes());
    json.texts("takenAlong", effects.takenAlong());
    json.array(
        "alreadyThere",
        effects.alreadyThere(),
        there -> {
          json.field("object", there.object());
          json.field("compared", there.compared());
          json.texts("differences", there.differences());
        });
    json.object("estimate", effects.estimate(), estimate -> estimate(json, estimate));
  }

  static void change(Json json, Change change) {
    json.field("change", change.kind());
    json.field("kind", change.id().kind().words());
    json.field("name", change.id().display());
    json.field("schema", change.id().schema());
    json.field("table", change.id().table());
    json.field("before", change.beforeText());
    json.field("after", change.afterText());
  }

  static void table(Json json, TableEffect table) {
    json.field("relation", table.relation());
    json.field("lock", table.lock().map(LockMode::mode));
    json.field("waits", table.waits());
    json.field("heldMs", table.held());
    json.field("rewritten", table.rewritten());
    json.field("scanned", table.scanned());
    json.object(
        "size",
        table.size(),
        size -> {
          json.field("bytes", size.bytes());
          json.field("indexBytes", size.indexBytes());
          json.field("rows", size.rows());
        });
    json.object("estimate", table.estimate(), estimate -> estimate(json, estimate));
  }

  private static void estimate(Json json, Estimate estimate) {
    json.field("lowMs", estimate.low());
    json.field("highMs", estimate.high());
    json.field("reasoning", estimate.reasoning());
  }
}
