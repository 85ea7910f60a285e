package dev.drydock.sql.ddl;

import dev.drydock.sql.ddl.QueryNames.Call;
import dev.drydock.sql.ddl.QueryNames.ColumnUse;
import dev.drydock.sql.ddl.QueryNames.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a {@link QueryReader} has come upon; columns find their relations when all is read. */
final class FoundNames {
  private record Pending(Optional<Ident> qualifier, Ident column, QueryScope scope) {}

  private final List<Relation> relations = new ArrayList<>();
  private final List<Call> calls = new ArrayList<>();
  private final List<Pending> columns = new ArrayList<>();

  void add(Relation relation) {
    relations.add(relation);
  }

  void add(Call call) {
    calls.add(call);
  }

  void add(Optional<Ident> qualifier, Ident column, QueryScope scope) {
    columns.add(new Pending(qualifier, column, scope));
  }

  QueryNames names() {
    return new QueryNames(relations, calls, columns.stream().map(FoundNames::resolved).toList());
  }

  private static ColumnUse resolved(Pending use) {
    List<Relation> candidates =
        use.qualifier()
            .map(q -> use.scope().find(q.name()).map(List::of).orElse(List.of()))
            .orElseGet(() -> use.scope().candidates(use.column().name()));
    return new ColumnUse(use.qualifier(), use.column(), candidates);
  }
}
