package dev.drydock.sql.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.testing.Corpora;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlpgsqlBodyTest {

  @Test
  void aBodyIsReadIntoItsSteps() {
    String code =
        """
        <<outer>>
        DECLARE
          r record;
          n int := 0;
          t orders.total%TYPE;
        BEGIN
          IF TG_OP = 'INSERT' THEN
            NEW.total := CASE WHEN NEW.a THEN 1 ELSE 2 END;
          ELSIF n > 1 THEN
            RAISE NOTICE 'x';
          ELSE
            RAISE EXCEPTION 'no';
          END IF;
          FOR r IN SELECT * FROM orders LOOP
            PERFORM pg_notify('a', r.id::text);
            EXECUTE format('DROP TABLE %I', r.id);
            CONTINUE WHEN n = 3;
          END LOOP;
          BEGIN
            INSERT INTO log VALUES (1);
          EXCEPTION WHEN unique_violation OR others THEN
            NULL;
          END;
          RETURN QUERY SELECT 1;
          RETURN NEW;
        END outer;
        """;
    PlpgsqlBody body = PlpgsqlBody.of(code, new Span(0, code.length())).orElseThrow();
    assertThat(body.allSteps().map(s -> s.getClass().getSimpleName()))
        .containsExactly(
            "Block",
            "Choice",
            "Assignment",
            "Raise",
            "Raise",
            "Loop",
            "Perform",
            "Dynamic",
            "Simple",
            "Block",
            "Sql",
            "Simple",
            "Return",
            "Return");
    assertThat(body.block().variables())
        .extracting(v -> v.name().name() + v.isRecord() + v.initialised())
        .containsExactly("rtruefalse", "nfalsetrue", "tfalsefalse");
    assertThat(RowFields.in(code, new Span(0, code.length())))
        .extracting(u -> u.span().in(code))
        .containsExactly("NEW.total", "NEW.a", "NEW");
  }

  @Test
  void everyBodyOfRealProjectsIsUnderstood() throws IOException {
    List<String> strange = new ArrayList<>();
    int bodies = 0;
    for (Path file : Corpora.sqlFiles()) {
      Script script = Script.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      for (Statement statement : script.statements()) {
        Optional<Span> code =
            switch (Shapes.of(script, statement)) {
              case CreateFunction f when f.isLanguage("plpgsql") -> f.body().map(Body::span);
              case DoBlock block -> block.body().map(Body::span);
              default -> Optional.empty();
            };
        if (code.isPresent()) {
          bodies++;
          if (PlpgsqlBody.of(script.text(), code.get()).isEmpty()) {
            strange.add(file.getFileName() + ": " + code.get().in(script.text()));
          }
        }
      }
    }
    assertThat(bodies).isGreaterThan(100);
    assertThat(strange).isEmpty();
  }
}
