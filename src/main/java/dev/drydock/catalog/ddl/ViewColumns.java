package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What columns of views have of their own: it is no part of the view's definition.
 *
 * @param chosen what is to be changed
 */
record ViewColumns(Snapshot from, Snapshot to, Map<ObjectId, Change> chosen) {

  /**
   * What an INSERT into a view takes where nothing is given.
   *
   * @param made whether the view is made, or made anew
   */
  List<DdlStatement> defaults(ObjectId view, boolean made) {
    List<DdlStatement> statements = new ArrayList<>();
    for (CatalogObject column : to.parts(view, ObjectKind.COLUMN)) {
      boolean changed =
          from.find(column.id())
              .filter(there -> there.get("default").equals(column.get("default")))
              .isEmpty();
      if (made && column.has("default") || !made && changed && chosen.containsKey(column.id())) {
        statements.add(Columns.setDefault(column.id(), column));
      }
    }
    return statements;
  }

  /**
   * How the columns of a materialized view are stored and looked at.
   *
   * @param made whether the view is made, or made anew
   */
  List<DdlStatement> settings(ObjectId view, boolean made) {
    if (made) {
      Snapshot its = chosen.containsKey(view) ? to : from;
      return its.parts(view, ObjectKind.COLUMN).stream()
          .map(one -> chosen.containsKey(one.id()) ? to.find(one.id()).orElse(one) : one)
          .flatMap(one -> Columns.settings(one).stream())
          .toList();
    }
    return from.parts(view, ObjectKind.COLUMN).stream()
        .flatMap(column -> Stream.ofNullable(chosen.get(column.id())))
        .filter(change -> change.kind() == Change.Kind.CHANGED)
        .flatMap(change -> Columns.changeSettings(change).stream())
        .toList();
  }
}
