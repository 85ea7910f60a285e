package dev.drydock.sql.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sql.Script;
import org.junit.jupiter.api.Test;

class ShapesTest {

  private static <T extends Shape> T read(Class<T> type, String text) {
    Shape shape = Shapes.of(text, new Span(0, text.length()));
    assertThat(shape).isInstanceOf(type);
    return type.cast(shape);
  }

  @Test
  void aTable() {
    String text =
        "CREATE TABLE IF NOT EXISTS app.\"Order\" (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
            + " total numeric(10, 2) DEFAULT (1 + 2)::numeric NOT NULL,"
            + " at timestamp(3) with time zone[] NULL,"
            + " customer int REFERENCES customers (id) ON DELETE SET NULL,"
            + " CONSTRAINT positive CHECK (total > 0)) PARTITION BY RANGE (at, lower(x))";
    CreateTable table = read(CreateTable.class, text);
    assertThat(table.name().toString()).isEqualTo("app.Order");
    assertThat(table.name().span().in(text)).isEqualTo("app.\"Order\"");
    assertThat(table.ifNotExists()).isTrue();
    assertThat(table.columns())
        .extracting(c -> c.name().name() + " " + c.type().orElseThrow().name().own())
        .containsExactly("id int8", "total numeric", "at timestamptz", "customer int4");
    Column total = table.columns().get(1);
    assertThat(total.defaultValue().orElseThrow().in(text)).isEqualTo("(1 + 2)::numeric");
    assertThat(total.isNotNull()).isTrue();
    assertThat(total.type().orElseThrow().arguments()).containsExactly("10", "2");
    assertThat(table.columns().get(2).type().orElseThrow().array()).isTrue();
    assertThat(
            table.columns().get(3).constraints().getFirst().references().orElseThrow().onDelete())
        .contains("SET NULL");
    assertThat(table.constraints().getFirst().expression().orElseThrow().in(text))
        .isEqualTo("total > 0");
    assertThat(table.partitionBy().orElseThrow().columns())
        .extracting(Ident::name)
        .containsExactly("at");
  }

  @Test
  void actionsOfATableAndOneNobodyKnows() {
    String text =
        "ALTER TABLE ONLY t ADD COLUMN IF NOT EXISTS a text, ALTER b TYPE int USING b::int,"
            + " FLY AWAY (1, 2), DROP CONSTRAINT IF EXISTS c CASCADE, DISABLE TRIGGER USER";
    AlterTable table = read(AlterTable.class, text);
    assertThat(table.actions())
        .extracting(a -> a.getClass().getSimpleName())
        .containsExactly("AddColumn", "ColumnType", "Unknown", "DropConstraint", "SwitchTrigger");
    assertThat(table.actions().get(2).span().in(text)).isEqualTo("FLY AWAY (1, 2)");
  }

  @Test
  void aFunction() {
    String text =
        "CREATE OR REPLACE FUNCTION f(a int, INOUT b double precision DEFAULT 1, text) RETURNS"
            + " TABLE (x int) LANGUAGE 'plpgsql' STABLE SECURITY DEFINER SET search_path = a, b"
            + " AS $x$ BEGIN END $x$";
    CreateFunction function = read(CreateFunction.class, text);
    assertThat(function.parameters())
        .extracting(
            p -> p.mode() + " " + p.name().map(Ident::name).orElse("") + " " + p.type().name())
        .containsExactly("IN a int4", "INOUT b float8", "IN  text", "TABLE x int4");
    assertThat(function.language()).contains("plpgsql");
    assertThat(function.settings().getFirst().value().orElseThrow().in(text)).isEqualTo("a, b");
    assertThat(function.body().orElseThrow().span().in(text)).isEqualTo(" BEGIN END ");
  }

  @Test
  void grantsAndDrops() {
    Grant grant = read(Grant.class, "GRANT SELECT (a, b), UPDATE ON TABLE s.t, u TO app, PUBLIC");
    assertThat(grant.privileges()).containsExactly("SELECT", "UPDATE");
    assertThat(grant.objects()).extracting(Name::toString).containsExactly("s.t", "u");
    assertThat(grant.roles()).extracting(Ident::name).containsExactly("app", "public");
    Drop drop = read(Drop.class, "DROP FUNCTION IF EXISTS s.f(int, text), g CASCADE");
    assertThat(drop.names()).hasSize(2);
    assertThat(drop.cascade()).isTrue();
    assertThat(read(Other.class, "DROP TABLE a b").understood()).isFalse();
  }

  @Test
  void aLongInsertIsReadByItsBeginning() {
    String text = "INSERT INTO s.t (a, b) VALUES " + "(1, 'x'), ".repeat(500) + "(2, 'y');";
    Script script = Script.parse(text);
    Shape shape = Shapes.of(script, script.statements().getFirst());
    assertThat(shape).isInstanceOf(Insert.class);
    Insert insert = (Insert) shape;
    assertThat(insert.target().toString()).isEqualTo("s.t");
    assertThat(insert.columns()).extracting(Ident::name).containsExactly("a", "b");
    assertThat(insert.span().end()).isEqualTo(text.length() - 1);
  }
}
