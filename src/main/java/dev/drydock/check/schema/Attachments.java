package dev.drydock.check.schema;

import dev.drydock.sql.ddl.AlterPolicy;
import dev.drydock.sql.ddl.CreateIndex;
import dev.drydock.sql.ddl.CreatePolicy;
import dev.drydock.sql.ddl.CreateTrigger;
import dev.drydock.sql.ddl.Ident;
import dev.drydock.sql.ddl.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Indexes, policies and triggers, which belong to a table. */
final class Attachments {
  private final Scene scene;

  Attachments(Scene scene) {
    this.scene = scene;
  }

  void create(CreateIndex index) {
    List<String> key = new ArrayList<>();
    boolean plain = true;
    for (CreateIndex.Element element : index.elements()) {
      plain = plain && element.column().isPresent();
      if (plain) {
        key.add(element.column().get().name());
      }
    }
    boolean isPlain = plain;
    // PostgreSQL's own choice where none is written; nothing depends on getting it right.
    String name =
        index
            .name()
            .map(Name::own)
            .orElse(index.table().own() + "_" + String.join("_", key) + "_idx");
    change(
        index.table(),
        table -> {
          if (table.indexes.stream().noneMatch(one -> one.name().equals(name))) {
            table.indexes.add(
                new Index(
                    name,
                    index.unique(),
                    key,
                    isPlain,
                    index.where().isPresent(),
                    true,
                    index.method().orElse("btree")));
          }
        });
    if (index.name().isPresent()) {
      ObjectName of = scene.existing(index.table());
      ObjectName own = new ObjectName(of.schema(), name);
      new Tables(scene, "").create(own, Relation.Kind.INDEX);
    }
  }

  void create(CreatePolicy policy) {
    List<String> roles =
        policy.roles().isEmpty()
            ? List.of("public")
            : policy.roles().stream().map(Ident::name).toList();
    change(
        policy.table(),
        table -> {
          table.policies.removeIf(one -> one.name().equals(policy.name().name()));
          table.policies.add(
              new Policy(
                  policy.name().name(), policy.command().name(), policy.permissive(), roles));
        });
  }

  void alter(AlterPolicy policy) {
    policy
        .newName()
        .ifPresent(
            to ->
                change(
                    policy.table(),
                    table ->
                        table.policies.replaceAll(
                            one ->
                                one.name().equals(policy.name().name())
                                    ? new Policy(
                                        to.name(), one.command(), one.permissive(), one.roles())
                                    : one)));
  }

  void create(CreateTrigger trigger) {
    Name function = trigger.function();
    String home =
        scene.view().routines(function.schema(), function.own()).stream()
            .map(routine -> routine.name().schema())
            .findFirst()
            .orElseGet(() -> scene.created(function).schema());
    change(
        trigger.table(),
        table -> {
          table.triggers.removeIf(one -> one.name().equals(trigger.name().name()));
          table.triggers.add(
              new Trigger(
                  trigger.name().name(),
                  trigger.timing().name().replace('_', ' '),
                  trigger.events().stream().map(Enum::name).collect(Collectors.toSet()),
                  trigger.forEachRow(),
                  new ObjectName(home, function.own())));
        });
  }

  /** Changes the table of this name, if it is known. */
  void change(Name name, Consumer<Relation.Draft> change) {
    Optional<Relation> found = scene.view().relation(name.schema(), name.own());
    found.ifPresent(
        relation ->
            scene
                .schema()
                .putRelation(
                    scene.moment(),
                    relation.with(
                        draft -> {
                          change.accept(draft);
                          return draft;
                        })));
  }
}
